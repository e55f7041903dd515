/** Runs in the page: what does not fit at the present width, each as a sentence. */
export function layoutProblems(): string[] {
  const MINIMUM_TARGET = 24;
  const name = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> «${(element.textContent ?? '').trim().slice(0, 40)}»`;
  const isRendered = (element: Element): boolean => element.checkVisibility();
  const problems: string[] = [];

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const widest = [...document.querySelectorAll('body *')].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    problems.push(
      `wider than the window by ${String(scrollWidth - clientWidth)} px: ${widest ? name(widest) : ''}`,
    );
  }

  // What follows the head of a page stands off the rule below it, unless it is a band of its own.
  const head = document.querySelector('.page-head');
  const next = head?.nextElementSibling;
  if (head && next && !next.matches('.strip-band')) {
    const contents = [...next.querySelectorAll('h2, h3, p, form, ul, dl, table, img')];
    const tops = contents.filter(isRendered).map((each) => each.getBoundingClientRect().top);
    const room = Math.min(...tops) - head.getBoundingClientRect().bottom;
    if (room < 12) problems.push(`${name(next)} touches the head of the page`);
  }

  // WCAG 2.5.8: a link in a sentence may be as high as its line; a small target may stand alone in a circle of 24 px.
  const targets = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary'),
  ].filter((element) => isRendered(element) && !element.matches('.skip, .visually-hidden'));
  const inSentence = (target: Element): boolean => {
    if (getComputedStyle(target).display !== 'inline') return false;
    const around = (target.parentElement?.textContent ?? '').trim();
    return around.length > (target.textContent ?? '').trim().length;
  };
  const isSmall = (target: Element): boolean => {
    const { width, height } = target.getBoundingClientRect();
    return width < MINIMUM_TARGET || height < MINIMUM_TARGET;
  };
  const distance = (target: Element, neighbour: Element): number => {
    const from = target.getBoundingClientRect();
    const to = neighbour.getBoundingClientRect();
    const x = from.x + from.width / 2;
    const y = from.y + from.height / 2;
    const nearestX = Math.min(Math.max(x, to.left), to.right);
    const nearestY = Math.min(Math.max(y, to.top), to.bottom);
    return Math.hypot(x - nearestX, y - nearestY);
  };
  // The page scrolls behind a bar that stays: what is near to it here is elsewhere after a stroke.
  const isFixed = (target: Element): boolean => {
    for (let box: Element | null = target; box; box = box.parentElement)
      if (getComputedStyle(box).position === 'fixed') return true;
    return false;
  };
  for (const target of targets) {
    if (!isSmall(target) || inSentence(target)) continue;
    const tooNear = targets.find(
      (neighbour) =>
        neighbour !== target &&
        distance(target, neighbour) < MINIMUM_TARGET / 2 &&
        isFixed(neighbour) === isFixed(target),
    );
    if (tooNear) {
      const { width, height } = target.getBoundingClientRect();
      problems.push(
        `${name(target)} is ${width.toFixed(0)} × ${height.toFixed(0)} px, too near to ${name(tooNear)}`,
      );
    }
  }

  // Nothing that can be read is cut off by a box that hides what does not fit.
  for (const element of document.querySelectorAll('main *')) {
    const { overflowX, clipPath } = getComputedStyle(element);
    if (overflowX !== 'hidden' || clipPath !== 'none' || !isRendered(element)) continue;
    if (element.scrollWidth > element.clientWidth + 1 && element.closest('svg') === null)
      problems.push(`${name(element)} hides part of its text`);
  }
  return problems;
}
