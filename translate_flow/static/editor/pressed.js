// @ts-check
/** What key was pressed, on any keyboard. */

/**
 * The name of a pressed key with its modifiers, or nothing while a character or a method of input is being typed.
 * On a Mac, Command stands for Ctrl and Control with Option for Alt: Option alone types characters.
 * @param {KeyboardEvent} event
 * @returns {string}
 */
export function pressed(event) {
  if (event.isComposing || event.key === "Process" || event.key === "Dead" || event.getModifierState("AltGraph")) return "";
  if (["Control", "Alt", "Shift", "Meta", "AltGraph"].includes(event.key)) return "";
  const isMac = navigator.platform.startsWith("Mac");
  const isNamed = event.key.length > 1;
  if (isMac && event.altKey && !event.ctrlKey && !event.metaKey && !isNamed) return "";
  const isAlt = isMac ? event.altKey && (event.ctrlKey || isNamed) : event.altKey;
  const isCtrl = isMac ? event.metaKey : event.ctrlKey;
  if (isMac && event.ctrlKey && !event.altKey && !event.metaKey && !isNamed) return "";
  // Where Ctrl and Alt together made a character, the keyboard's third level was meant.
  if (!isMac && event.ctrlKey && event.altKey && !isNamed && !/^[a-z0-9]$/i.test(event.key)) return "";
  const parts = [isCtrl ? "Ctrl" : "", isAlt ? "Alt" : "", event.shiftKey ? "Shift" : ""].filter(Boolean);
  return [...parts, named(event, isCtrl || isAlt)].join("+");
}

/**
 * @param {KeyboardEvent} event
 * @param {boolean} isHeld whether Ctrl or Alt is down, so that the key and not its character counts
 */
function named(event, isHeld) {
  if (event.key === " ") return "Space";
  const digit = event.code.match(/^Digit(\d)$/);
  if (isHeld && digit) return digit[1];
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase();
  const letter = event.code.match(/^Key([A-Z])$/);
  return isHeld && letter ? letter[1] : event.key;
}
