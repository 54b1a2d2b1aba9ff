import { Tokenizer } from 'htmlparser2';

/** Attributes of a tag, their names in small letters and their values decoded. */
export type Attributes = Readonly<Record<string, string>>;

/** What reads the parts of an HTML text. Names are in small letters, texts are decoded. */
export interface TokenReader {
  text(text: string): void;
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
}

/** Tags whose content is not visible. */
const INVISIBLE = new Set(['script', 'style', 'template', 'noscript', 'title', 'textarea']);

/**
 * Reads an HTML text from its beginning to its end, whatever is left open. Comments and what is not
 * visible are left out; the text between two tags comes in one piece.
 */
export function readHtml(html: string, reader: TokenReader): void {
  let [text, name, attribute, value] = ['', '', '', ''];
  let attributes: Record<string, string> = {};
  let invisible: string | undefined;
  const flush = () => {
    if (text !== '' && invisible === undefined) {
      reader.text(text);
    }
    text = '';
  };
  const opened = () => {
    flush();
    if (invisible === undefined && INVISIBLE.has(name)) {
      invisible = name;
    } else if (invisible === undefined) {
      reader.open(name, attributes);
    }
  };
  const ignored = () => {
    // As a comment, it parts two words.
    text += ' ';
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => {
        text += html.slice(start, end);
      },
      ontextentity: (codepoint) => {
        text += String.fromCodePoint(codepoint);
      },
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end);
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint);
      },
      onattribend: () => {
        attributes[attribute] ??= value;
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => {
        const closed = html.slice(start, end).toLowerCase();
        flush();
        if (invisible === undefined) {
          reader.close(closed);
        } else if (closed === invisible) {
          invisible = undefined;
        }
      },
      oncomment: ignored,
      oncdata: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onend: flush,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
