/** The elements that the page was written with. */

/** The first element that a selector names. Throws an Error where the page has none: then it is not the page of this script. */
export function find<E extends HTMLElement>(selector: string, type: new () => E): E {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The page has no ${selector}.`);
  return element;
}

export function findAll<E extends HTMLElement>(
  selector: string,
  type: new () => E,
  within: ParentNode = document,
): E[] {
  return [...within.querySelectorAll(selector)].filter((element): element is E => element instanceof type);
}

/** A button that is pressed or not. */
export function press(button: HTMLButtonElement, isPressed: boolean): void {
  button.setAttribute('aria-pressed', String(isPressed));
}
