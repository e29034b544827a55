"""Opens reports in a headless Chromium and uses them as people do, without a mouse.

usage: open_report.py [--shots DIR] FOLDER…

Of each report: no console message, no request but the page itself; every picture and every control has a
name in the accessibility tree; slider, colours and tables work by keyboard; texts have a contrast of 4.5
and more against what lies behind them, light and dark; nothing is wider than the window at 320, 768 and
1440 pixels, no label of a picture sticks out of it or covers another.
"""

import argparse
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

WIDTHS = (320, 768, 1440)

# Colours are computed by painting them, so that every way of writing one is understood.
CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (c) => {
    const [r, g, b] = c.map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ratio = (one, two) => {
    const [a, b] = [light(one), light(two)].sort((x, y) => y - x);
    return (a + .05) / (b + .05);
  };
  const behindHTML = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255, 255];
  };
  // In a picture: the last opaque square before the text that holds its middle.
  const behindSVG = (text) => {
    const box = text.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    let colour = behindHTML(text.ownerSVGElement.parentElement);
    for (const shape of text.ownerSVGElement.querySelectorAll('rect, text')) {
      if (shape === text) break;
      if (shape.tagName !== 'rect') continue;
      const place = shape.getBoundingClientRect();
      if (x < place.left || x > place.right || y < place.top || y > place.bottom) continue;
      const fill = getComputedStyle(shape).fill;
      if (fill !== 'none') colour = rgba(fill);
    }
    return colour;
  };
  const poor = [];
  const see = (element, colour, behind, words) => {
    const found = ratio(rgba(colour), behind);
    if (found < 4.5) poor.push(found.toFixed(2) + ' ' + words.trim().slice(0, 40));
  };
  for (const element of document.querySelectorAll('body *:not(svg *):not(script):not(style)')) {
    if (!element.checkVisibility()) continue;
    const words = [...element.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('');
    if (words.trim()) see(element, getComputedStyle(element).color, behindHTML(element), words);
  }
  for (const text of document.querySelectorAll('svg text')) {
    if (text.checkVisibility()) see(text, getComputedStyle(text).fill, behindSVG(text), text.textContent);
  }
  return poor;
}"""

LAYOUT = """() => {
  const wrong = [];
  if (document.documentElement.scrollWidth > innerWidth) {
    wrong.push('the page is ' + document.documentElement.scrollWidth + ' px wide');
  }
  for (const svg of document.querySelectorAll('svg')) {
    if (!svg.checkVisibility()) continue;
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
    for (const [words, box] of texts) {
      if (box.left < frame.left - 3 || box.right > Math.min(frame.right + 3, innerWidth)
        || box.top < frame.top - 3 || box.bottom > frame.bottom + 3) {
        wrong.push(svg.getAttribute('aria-label') + ': "' + words + '" sticks out');
      }
    }
    for (let i = 0; i < texts.length; i++) for (let j = i + 1; j < texts.length; j++) {
      const [a, b] = [texts[i][1], texts[j][1]];
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Line boxes are higher than letters.
      if (wide > 1.5 && high > .45 * Math.min(a.height, b.height)) {
        wrong.push(svg.getAttribute('aria-label') + ': "' + texts[i][0] + '" covers "' + texts[j][0] + '"');
      }
    }
  }
  return wrong;
}"""


def accessible_names(page):
    """Every picture and control with its role and name, from the browser's accessibility tree."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    wanted = {"image", "img", "button", "slider", "link", "region", "navigation"}
    return [
        (node["role"]["value"], node.get("name", {}).get("value", ""),
         node.get("description", {}).get("value", ""))
        for node in nodes
        if not node.get("ignored") and node.get("role", {}).get("value") in wanted
    ]


def use_by_keyboard(page, wrong):
    def reach(selector):
        page.locator(selector).first.scroll_into_view_if_needed()
        page.locator(selector).first.focus()

    # The first stops of the tab key: past the content, the colours.
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.className") != "theme":
        wrong.append("the second stop of the tab key is not the colours")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.keyboard.press("Enter")
    if page.evaluate("getComputedStyle(document.body).backgroundColor") == before:
        wrong.append("Enter on the colours changes nothing")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    if page.evaluate("getComputedStyle(document.body).backgroundColor") != before:
        wrong.append("the colours do not come back")
    if page.locator(".toggle").count():
        reach(".toggle")
        page.keyboard.press("Space")
        if not page.locator(".numbers").first.is_visible():
            wrong.append("Space does not open the numbers")
        if page.locator(".toggle").first.get_attribute("aria-expanded") != "true":
            wrong.append("an open table is not told")
        page.keyboard.press("Space")
        if page.locator(".numbers").first.is_visible():
            wrong.append("Space does not close the numbers")
    sliders = page.locator("input[type=range]").count()
    if sliders:
        state = """() => { const s = document.querySelector('input[type=range]');
          return [s.value, s.getAttribute('aria-valuetext'),
            document.getElementById(s.dataset.map).querySelector('svg').innerHTML] }"""
        reach("input[type=range]")
        end = page.evaluate(state)
        page.keyboard.press("Home")
        start = page.evaluate(state)
        page.keyboard.press("ArrowRight")
        next_one = page.evaluate(state)
        if start[0] != "0" or next_one[0] != "1" or start[1] == next_one[1]:
            wrong.append("the slider does not follow the keys")
        if start[2] == end[2]:
            wrong.append("the map does not follow the slider")
    return sliders


def look(browser, folder, shots):
    wrong, messages, requests = [], [], []
    address = (folder / "report.html").resolve().as_uri()
    size = (folder / "report.html").stat().st_size
    if size > 5_000_000:
        wrong.append(f"{size} bytes")
    for colours in ("light", "dark"):
        for width in WIDTHS:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=colours)
            page = context.new_page()
            page.on("console", lambda message: messages.append(message.text))
            page.on("pageerror", lambda error: messages.append(str(error)))
            page.on("request", lambda request: requests.append(request.url))
            page.goto(address)
            wrong += [f"{colours} {width}: {text}" for text in page.evaluate(LAYOUT)]
            wrong += [f"{colours} {width}: contrast {text}" for text in page.evaluate(CONTRAST)]
            if shots:
                page.screenshot(path=shots / f"{folder.name}-{colours}-{width}.png", full_page=True)
            if colours == "light" and width == WIDTHS[-1]:
                names = accessible_names(page)
                wrong += [f"a {role} without a name" for role, name, _ in names if not name]
                pictures = [node for node in names if node[0] in ("image", "img")]
                wrong += [f"{name}: no words for it" for _, name, words in pictures if not words]
                sliders = use_by_keyboard(page, wrong)
                if shots:
                    page.emulate_media(media="print")
                    page.screenshot(path=shots / f"{folder.name}-print.png", full_page=True)
                    page.pdf(path=shots / f"{folder.name}.pdf")
            context.close()
    wrong += [f"console: {message}" for message in messages]
    wrong += [f"request: {url}" for url in requests if url != address]
    print(f"{folder.name}: {size / 1e6:.2f} MB, {len(pictures)} pictures, {len(names)} names, "
          f"{sliders} sliders: {'right' if not wrong else str(len(wrong)) + ' findings'}")
    for finding in dict.fromkeys(wrong):
        print(f"  {finding}")
    return not wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--shots", type=pathlib.Path)
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    given = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        print("SKIPPED: no chromium on this machine, so no report was opened.")
        return 0
    if given.shots:
        given.shots.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        right = [look(browser, folder, given.shots) for folder in given.folders]
        browser.close()
    return 0 if all(right) else 1


if __name__ == "__main__":
    sys.exit(main())
