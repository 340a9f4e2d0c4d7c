import re

from tests.web.newsroom import Newsroom


def test_the_editor_names_at_its_head_every_module_it_will_ask_for(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    bitext = newsroom.translate(desk, newsroom.take_in(desk))
    for page, folder in ((f"/bitexts/{bitext}", "editor"), (f"/bitexts/{bitext}/alignment", "workbench")):
        named = set(re.findall(r'rel="modulepreload" href="([^"]+)"', desk.text(page)))
        wanted, seen = [address for address in named if address.endswith(f"/{folder}/main.js")], set()
        assert wanted
        while wanted:
            address = wanted.pop()
            seen.add(address)
            folder_of = address.rsplit("/", 1)[0]
            for imported in re.findall(r'from "(\.[^"]+)"', desk.get(address).get_data(as_text=True)):
                path = f"{folder_of}/{imported}".replace("/./", "/")
                path = re.sub(r"/[^/]+/\.\./", "/", path)
                if path not in seen:
                    wanted.append(path)
        assert seen <= named
