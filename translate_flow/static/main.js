// @ts-check
/** Binds every behaviour to the elements of the page that ask for it. */

import { bind as ask } from "./behaviours/ask.js";
import { bind as copy } from "./behaviours/copy.js";
import { bind as draft } from "./behaviours/draft.js";
import { bind as drop } from "./behaviours/drop.js";
import { bind as fault } from "./behaviours/fault.js";
import { bind as job } from "./behaviours/job.js";
import { bind as keys } from "./behaviours/keys.js";
import { bind as localTime } from "./behaviours/local_time.js";
import { bind as menu } from "./behaviours/menu.js";
import { bind as once } from "./behaviours/once.js";
import { bind as print } from "./behaviours/print.js";
import { bind as review } from "./behaviours/review.js";
import { bind as send } from "./behaviours/send.js";
import { bind as signOut } from "./behaviours/sign_out.js";
import { bind as takeIn } from "./behaviours/take_in.js";
import { bind as times } from "./behaviours/times.js";
import { bind as told } from "./behaviours/told.js";

for (const bind of [times, localTime, menu, signOut, ask, copy, drop, draft, takeIn, review, print, job, keys, fault, send, once, told]) {
  bind(document);
}
