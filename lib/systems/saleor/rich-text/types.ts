/** An entry of a list; one that has entries below it is an object, as Saleor's editor writes it. */
export type ListItem = string | { content: string; items: ListItem[]; meta: Record<string, never> };

/** A block of EditorJS, in which Saleor stores descriptions. Texts are HTML with inline tags. */
export type Block =
  | { type: 'paragraph'; data: { text: string } }
  | { type: 'header'; data: { text: string; level: number } }
  | { type: 'list'; data: { style: 'ordered' | 'unordered'; items: ListItem[] } }
  | { type: 'quote'; data: { text: string; caption: string } }
  | { type: 'image'; data: { file: { url: string }; caption: string } }
  | { type: 'embed'; data: { embed: string; source: string; service: string; caption: string } }
  | { type: 'table'; data: { withHeadings: boolean; content: string[][] } };
