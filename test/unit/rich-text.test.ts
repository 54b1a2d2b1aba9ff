import fc from 'fast-check';
import { fromEditorJs, normalizedText, toEditorJs } from '#lib/systems/saleor/rich-text';

const blocks = (html: string) => JSON.parse(toEditorJs(html)).blocks;
const paragraph = (text: string) => ({ type: 'paragraph', data: { text } });

test.each([
  ['a text', 'Light and dry.', [paragraph('Light and dry.')]],
  ['a blank line', 'One.\n\nTwo.', [paragraph('One.'), paragraph('Two.')]],
  [
    'paragraphs',
    '<p>One.</p><p class="x">Two,<br/>three.</p>',
    [paragraph('One.'), paragraph('Two,'), paragraph('three.')],
  ],
  ['marks', '<p>So <b>dry</b>, <a href="/x">see</a></p>', [paragraph('So <b>dry</b>, <a href="/x">see</a>')]],
  ['a heading', '<h3>Care</h3>Wash.', [{ type: 'header', data: { text: 'Care', level: 3 } }, paragraph('Wash.')]],
  [
    'a list',
    '<ol><li>Pitch</li><li><p>Sleep</p></li></ol>Go.',
    [{ type: 'list', data: { style: 'ordered', items: ['Pitch', 'Sleep'] } }, paragraph('Go.')],
  ],
  ['what is no mark', '<body><!-- no --><script>x</script> <x-y>a</x-y> 1 < 2', [paragraph('a 1 &lt; 2')]],
  ['nothing', ' \n ', []],
  [
    'what is left open',
    '<p>One<ul><li>Two',
    [paragraph('One'), { type: 'list', data: { style: 'unordered', items: ['Two'] } }],
  ],
])('%s as EditorJS', (_name, html, expected) => {
  expect(blocks(html)).toEqual(expected);
});

test('one paragraph comes back as it was, more of them as HTML, and what is no EditorJS as it is', () => {
  expect(fromEditorJs(toEditorJs('Light and dry.'))).toBe('Light and dry.');
  expect(fromEditorJs(toEditorJs('One.\n\nTwo.'))).toBe('<p>One.</p><p>Two.</p>');
  expect(fromEditorJs(toEditorJs('<h2>A</h2><ul><li>b</li></ul>'))).toBe('<h2>A</h2><ul><li>b</li></ul>');
  expect(fromEditorJs('plain')).toBe('plain');
  expect(
    fromEditorJs('{"blocks":[{"type":"list","data":{"items":[{"content":"a"}]}},{"type":"image","data":{}}]}'),
  ).toBe('<ul><li>a</li></ul>');
});

test('what Saleor makes of letters and marks when it cleans them is no difference', () => {
  const cleaned =
    '{"blocks":[{"type":"paragraph","data":{"text":"Black &amp; White &gt; <a href=\\"/a?b=1&amp;c=2\\" rel=\\"noopener\\">grey</a>, 1 &lt; 2"}}]}';
  const own = 'Black & White > <a class="x" href="/a?b=1&c=2">grey</a>, 1 < 2';
  expect(fromEditorJs(cleaned)).toBe(normalizedText(own));
  expect(normalizedText(own)).toBe('Black & White > <a href="/a?b=1&c=2">grey</a>, 1 &lt; 2');
});

test('letters that were cleaned again and again are the same letters', () => {
  expect(normalizedText('a &amp;amp;amp;amp; b')).toBe('a & b');
});

test('nothing gets out of the quotation marks of a link', () => {
  const sly = '<a href="x&quot; onmouseover=&quot;alert(1)&gt;">a</a>';
  expect(normalizedText(sly)).toBe('<a href="x&quot; onmouseover=&quot;alert(1)&gt;">a</a>');
  expect(normalizedText(normalizedText(sly))).toBe(normalizedText(sly));
  expect(normalizedText("<a href='/x?a=1&amp;b=2'>a</a>")).toBe('<a href="/x?a=1&b=2">a</a>');
});

test('what Saleor’s own editor has written comes back as it was told', () => {
  const written = JSON.stringify({
    blocks: [
      { type: 'paragraph', data: { text: 'a<br>b <span class="x">c</span>' } },
      { type: 'image', data: { file: { url: 'x' } } },
      { type: 'list', data: { style: 'ordered', items: ['d<br/>e', { content: 'f', items: [] }] } },
    ],
  });
  const told = fromEditorJs(written);
  expect(told).toBe('<p>a</p><p>b c</p><ol><li>d</li><li>e</li><li>f</li></ol>');
  expect(normalizedText(told)).toBe(told);
});

test('lists within lists are one list', () => {
  expect(normalizedText('<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>d')).toBe(
    '<ul><li>a</li><li>b</li><li>c</li></ul><p>d</p>',
  );
});

test('what was kept once stays as it is: a round trip comes to rest', () => {
  const part = fc.constantFrom(
    '<p>',
    '</p>',
    '<h2>',
    '</h2>',
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<b>',
    '</b>',
    '<br>',
    '&amp;',
    '&lt;',
    'amp;',
    '<a href="/x">',
    '<!--',
    '<style>',
    '</style>',
    '-->',
    '\n\n',
    ' ',
    '<',
    'a',
    'é<',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 4 })), { maxLength: 30 }), (parts) => {
      const once = normalizedText(parts.join(''));
      expect(normalizedText(once)).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});

test('a long text with everything left open is read in one go', () => {
  // Looking back from each tag would take minutes.
  expect(blocks('<p><ul><li>'.repeat(100_000))).toEqual([]);
  expect(blocks('<'.repeat(500_000))).toHaveLength(1);
  expect(blocks(`-->${'<!--'.repeat(100_000)}`)).toHaveLength(1);
  expect(blocks('<script>'.repeat(100_000))).toEqual([]);
  expect(normalizedText(`&${'amp;'.repeat(200_000)}lt;`)).toBe('&lt;');
});
