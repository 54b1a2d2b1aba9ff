import { blocksToHtml } from '#lib/systems/strapi/blocks';
import { markdownToHtml } from '#lib/systems/strapi/markdown';

const CMS = 'https://cms.example.com';
const html = (markdown: string) => markdownToHtml(markdown, CMS);

test.each([
  ['', ''],
  ['Light and **dry**.', '<p>Light and <strong>dry</strong>.</p>'],
  ['One\nline.\n\nAnother.', '<p>One\nline.</p><p>Another.</p>'],
  ['## Sizes\nText', '<h2>Sizes</h2><p>Text</p>'],
  ['- one\n- two\n  - inner\n\nAfter', '<ul><li>one</li><li>two<ul><li>inner</li></ul></li></ul><p>After</p>'],
  ['1. first\n2. second', '<ol><li>first</li><li>second</li></ol>'],
  ['> quoted\n> twice', '<blockquote><p>quoted\ntwice</p></blockquote>'],
  ['```js\na < b\n```\nx', '<pre><code>a &lt; b</code></pre><p>x</p>'],
  ['a\n\n---\n\nb', '<p>a</p><hr><p>b</p>'],
  ['_soft_ and *light*, snake_case_name', '<p><em>soft</em> and <em>light</em>, snake_case_name</p>'],
  ['~~old~~ <u>new</u> H<sub>2</sub>O', '<p><s>old</s> <u>new</u> H<sub>2</sub>O</p>'],
  ['`**kept**` and 2 * 3 * 4', '<p><code>**kept**</code> and 2 * 3 * 4</p>'],
  ['\\*no mark\\*', '<p>*no mark*</p>'],
  ['two  \nlines', '<p>two<br>lines</p>'],
])('Markdown %j', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test('links and pictures: what is in the CMS gets its address, what a browser must not follow goes', () => {
  expect(html('[Shop](https://shop.example/a?b=1&c=2)')).toBe(
    '<p><a href="https://shop.example/a?b=1&amp;c=2">Shop</a></p>',
  );
  expect(html('![A tent](/uploads/tent.jpg)')).toBe(
    '<p><img src="https://cms.example.com/uploads/tent.jpg" alt="A tent"></p>',
  );
  expect(html('[x](javascript:alert(1))')).not.toContain('href');
  expect(html('[**b**](https://a.example "T")')).toBe('<p><a href="https://a.example/"><strong>b</strong></a></p>');
});

test('HTML in Markdown is text: an editor cannot put a script into a shop', () => {
  expect(html('<script>alert(1)</script> <img src=x onerror=alert(1)>')).toBe(
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt;</p>',
  );
});

test('what is quoted, or listed, without end is a text at some depth', () => {
  expect(html('> '.repeat(50_000)).length).toBeLessThan(300_000);
  const list = Array.from({ length: 300 }, (_one, index) => `${' '.repeat(index * 2)}- x`).join('\n');
  expect(html(list).match(/<ul>/g)).toHaveLength(12);
});

test('an unclosed mark takes no time to speak of', () => {
  const begun = process.hrtime.bigint();
  html(`${'*a '.repeat(5_000)}${'['.repeat(5_000)}${'`'.repeat(5_001)}`);
  expect(Number(process.hrtime.bigint() - begun) / 1e6).toBeLessThan(2_000);
});

test('blocks: paragraphs, marks, lists in lists, links, pictures, code', () => {
  const text = (value: string, marks = {}) => ({ type: 'text', text: value, ...marks });
  const item = (value: string) => ({ type: 'list-item', children: [text(value)] });
  expect(
    blocksToHtml(
      [
        { type: 'heading', level: 3, children: [text('Sizes')] },
        { type: 'paragraph', children: [text('Light & '), text('dry', { bold: true, italic: true })] },
        {
          type: 'list',
          format: 'ordered',
          children: [item('one'), { type: 'list', format: 'unordered', children: [item('inner')] }, item('two')],
        },
        {
          type: 'paragraph',
          children: [{ type: 'link', url: '/shop', children: [text('Shop')] }],
        },
        { type: 'quote', children: [text('Said')] },
        { type: 'code', children: [text('a < b')] },
        { type: 'image', image: { url: '/uploads/a.jpg', alternativeText: 'A "tent"' }, children: [text('')] },
        { type: 'paragraph', children: [text('')] },
      ],
      CMS,
    ),
  ).toBe(
    '<h3>Sizes</h3><p>Light &amp; <em><strong>dry</strong></em></p>' +
      '<ol><li>one<ul><li>inner</li></ul></li><li>two</li></ol>' +
      '<p><a href="https://cms.example.com/shop">Shop</a></p><blockquote>Said</blockquote>' +
      '<pre><code>a &lt; b</code></pre>' +
      '<p><img src="https://cms.example.com/uploads/a.jpg" alt="A &quot;tent&quot;"></p>',
  );
});

test.each([
  ['a picture as the address of a link', '[x](![a](onclick=location=name//))'],
  ['code as the text of a picture', '![a `b"c` d](/x.png)'],
])('%s makes no tag inside an attribute', (_name, text) => {
  const html = markdownToHtml(text, 'https://cms.example.com');
  expect(html.replace(/<(\/?(p|a|img)( [a-z]+="[^"<>]*")*)>/g, '')).not.toMatch(/[<>]/);
  expect(html).not.toMatch(/ on[a-z]+=/);
});

test('an escaped sign in an address is that sign', () => {
  expect(markdownToHtml('[x](http://a.example/\\_b)', 'https://cms.example.com')).toBe(
    '<p><a href="http://a.example/_b">x</a></p>',
  );
});

test('a paragraph that is too long for marks is shown as it is written, and a text that is too long is refused', () => {
  const long = '['.repeat(6_000);
  expect(markdownToHtml(long, 'https://cms.example.com')).toBe(`<p>${long}</p>`);
  expect(() => markdownToHtml('a'.repeat(200_001), 'https://cms.example.com')).toThrow('more than 200000 letters');
});
