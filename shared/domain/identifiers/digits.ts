/** Position of the first character that is no digit within `length` characters, or -1. */
export function firstNonDigit(text: string, length: number): number {
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (!(code >= 48 && code <= 57)) return i;
  }
  return -1;
}

/** The whole character at a position: a character outside the basic plane is not cut in two. */
export function characterAt(text: string, position: number): string {
  const code = text.codePointAt(position);
  return code === undefined ? '' : String.fromCodePoint(code);
}
