import type { Page } from '@playwright/test';

/** Text that is too pale for its ground: WCAG 2.1 AA asks 4.5:1, 3:1 from 24 px (bold: 18.66 px) upwards. */
export interface PaleText {
  readonly text: string;
  readonly ratio: number;
  readonly colours: string;
}

/**
 * Every text on the screen against the ground behind it. Disabled controls are exempt (WCAG 1.4.3), and so is text
 * over a picture. Runs inside the page: nothing from outside may be used.
 */
export function paleTexts(page: Page): Promise<PaleText[]> {
  return page.evaluate(() => {
    type Colour = readonly [number, number, number, number];
    const read = (css: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
      return [r, g, b, a];
    };
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + below[at] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const light = ([r, g, b]: Colour): number => {
      const part = (value: number): number => {
        const share = value / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const groundOf = (element: Element): Colour => {
      const layers: Colour[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        const colour = read(getComputedStyle(at).backgroundColor);
        if (colour[3] > 0) layers.unshift(colour);
        if (colour[3] === 1) break;
      }
      return layers.reduce((below, top) => over(top, below), [255, 255, 255, 1] as Colour);
    };
    const found: PaleText[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const element = node.parentElement;
      if (
        text === '' ||
        !element ||
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      ) {
        continue;
      }
      if (
        element.closest(
          '[disabled], [aria-disabled="true"], .ant-select-disabled, script, style, svg, canvas',
        )
      ) {
        continue;
      }
      const style = getComputedStyle(element);
      const ground = groundOf(element);
      const [one, two] = [light(over(read(style.color), ground)), light(ground)];
      const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (ratio < (isLarge ? 3 : 4.5)) {
        found.push({
          text,
          ratio: Number(ratio.toFixed(2)),
          colours: `${style.color} on ${ground.join(' ')}`,
        });
      }
    }
    return found;
  });
}

/**
 * Words that the screen cuts off without saying so: wider than their box, with neither an ellipsis nor a way to
 * scroll, and anything that sticks out of the window to the right.
 */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const owns = [...element.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim(),
      );
      if (
        !owns ||
        !element.checkVisibility({ opacityProperty: true }) ||
        element.closest('.visually-hidden, svg, .ant-select-dropdown')
      )
        continue;
      const style = getComputedStyle(element);
      const words = `${element.textContent?.trim().slice(0, 20) ?? ''} (${element.className})`;
      const clips = style.overflowX === 'hidden' || style.overflowX === 'clip';
      if (clips && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1)
        cut.push(words);
      // Signs may reach a little out of a tight line; half a line more is a line that nobody reads.
      if (clips && style.overflowY !== 'auto' && element.scrollHeight > element.clientHeight * 1.5)
        cut.push(words);
      const box = element.getBoundingClientRect();
      const scrolls = element.closest('.dt-scroll, [class*="scroll"]');
      if (!scrolls && box.width > 0 && box.right > innerWidth + 1) cut.push(`${words} sticks out`);
    }
    return cut;
  });
}

/** Buttons whose words do not fit: broken over two lines, or wider than the button. */
export function brokenButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button.ant-btn')]
      .filter((button) => button.checkVisibility())
      .filter((button) => {
        const line = Number.parseFloat(getComputedStyle(button).lineHeight) || 22;
        return button.scrollWidth > button.clientWidth + 1 || button.clientHeight > line * 2.2;
      })
      .map((button) => button.innerText),
  );
}
