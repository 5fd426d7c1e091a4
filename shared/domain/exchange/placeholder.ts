/** A placeholder of a Word text: `{党员志愿者|万人}` names a figure and says how to print it. */
export interface Placeholder {
  readonly name: string;
  readonly format?: string;
}

/** Takes the text between the braces apart. A full-width bar counts; blanks at the edges do not. */
export function parsePlaceholder(inner: string): Placeholder {
  const [name = '', ...rest] = inner.split(/[|｜]/);
  const format = rest.join('|').trim();
  return { name: name.trim(), ...(format === '' ? {} : { format }) };
}
