// Returns what is wrong with the page, in words; an empty list is a page as it should be.
(() => {
  const wrong = [];
  const name = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} ${(element.textContent ?? "").trim().slice(0, 30)}`;
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) wrong.push(`the page is ${document.documentElement.scrollWidth} wide, the screen ${width}`);
  const shown = [...document.body.querySelectorAll("*")].filter((element) => element.getClientRects().length > 0);
  for (const element of shown) {
    const box = element.getBoundingClientRect();
    const scrolls = element.parentElement.closest(".scroll");
    if (!scrolls && (box.right > width + 1 || box.left < -1)) wrong.push(`beyond the screen: ${name(element)}`);
    if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === "visible" && element.clientWidth > 0 && !element.closest("svg") && !scrolls && getComputedStyle(element).display !== "inline") wrong.push(`runs out of its box: ${name(element)}`);
  }
  // A chart's letters stay in the chart, apart from each other, and can be read.
  for (const svg of shown.filter((element) => element.tagName === "svg")) {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map((text) => [text, text.getBoundingClientRect()]);
    for (const [text, box] of texts) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) wrong.push(`out of its chart: ${svg.querySelector("title")?.id} ${text.textContent.trim()}`);
      if (box.height < 10) wrong.push(`too small: ${text.textContent.trim()} ${box.height}`);
      for (const [other, its] of texts) {
        if (other !== text && box.left < its.right - 1 && its.left < box.right - 1 && box.top + 3 < its.bottom - 3 && its.top + 3 < box.bottom - 3) wrong.push(`over each other: ${svg.querySelector("title")?.id} ${text.textContent.trim()} ${other.textContent.trim()}`);
      }
    }
  }
  // Letters stand out from what is behind them (WCAG AA).
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => channels(colour).slice(0, 3).map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = channels(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return getComputedStyle(at).backgroundColor;
    }
    return "rgb(255,255,255)";
  };
  for (const element of shown) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    if (!own) continue;
    const style = getComputedStyle(element);
    const colour = element.closest("svg") ? style.fill : style.color;
    const [a, b] = [light(colour), light(behind(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) wrong.push(`too pale: ${name(element)} ${colour} on ${behind(element)}`);
  }
  // A screen reader is told what there is.
  if (!document.documentElement.lang) wrong.push("no language");
  const levels = [...document.querySelectorAll("h1,h2,h3")].map((heading) => Number(heading.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) wrong.push("not one first heading");
  levels.forEach((level, index) => { if (index && level > levels[index - 1] + 1) wrong.push(`heading ${index} skips a level`); });
  for (const svg of document.querySelectorAll("svg:not([aria-hidden])")) if (!svg.querySelector("title") || !svg.querySelector("desc")) wrong.push("a chart without words");
  for (const head of document.querySelectorAll("th")) if (!head.scope) wrong.push("a heading without scope");
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  if (new Set(ids).size !== ids.length) wrong.push("an id stands twice");
  if (document.querySelector("script,link,img,iframe,[style],[onerror]")) wrong.push("an element that pages do without");
  return wrong;
})()
