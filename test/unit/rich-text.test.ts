import fc from 'fast-check';
import { changedEditorJs, fromEditorJs, normalizedText, toEditorJs } from '#lib/systems/saleor/rich-text/index';

const blocks = (html: string) => JSON.parse(toEditorJs(html)).blocks;
const paragraph = (text: string) => ({ type: 'paragraph', data: { text } });

test.each([
  ['a text', 'Light and dry.', [paragraph('Light and dry.')]],
  ['a blank line', 'One.\n\nTwo.', [paragraph('One.'), paragraph('Two.')]],
  ['paragraphs', '<p>One.</p><p class="x">Two,<br/>three.</p>', [paragraph('One.'), paragraph('Two,<br>three.')]],
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
  expect(normalizedText(own)).toBe('<p>Black &amp; White &gt; <a href="/a?b=1&amp;c=2">grey</a>, 1 &lt; 2</p>');
  // Without marks it is plain text, where that is read as the same again.
  expect(normalizedText('Black &amp; White, 1 &lt; 2, 3 > 2')).toBe('Black & White, 1 < 2, 3 > 2');
  expect(normalizedText('The tag &lt;b&gt; is bold')).toBe('<p>The tag &lt;b&gt; is bold</p>');
  expect(normalizedText('Caf&eacute; &euro;&nbsp;5 &mdash; it&rsquo;s')).toBe('Café € 5 — it’s');
});

test('letters that were cleaned again and again are the same letters', () => {
  expect(normalizedText('a &amp;amp;amp;amp; b')).toBe('a & b');
  expect(normalizedText('<a href="/x?a=1&amp;amp;b=2">a</a>')).toBe('<p><a href="/x?a=1&amp;b=2">a</a></p>');
});

test('nothing gets out of the quotation marks of a link', () => {
  const sly = '<a href="x&quot; onmouseover=&quot;alert(1)&gt;">a</a>';
  expect(normalizedText(sly)).toBe('<p><a href="x&quot;%20onmouseover=&quot;alert(1)&gt;">a</a></p>');
  expect(normalizedText(normalizedText(sly))).toBe(normalizedText(sly));
  expect(normalizedText("<a href='/x?a=1&amp;b=2'>a</a>")).toBe('<p><a href="/x?a=1&amp;b=2">a</a></p>');
});

test.each([
  'javascript:alert(1)',
  'java&#115;cript:alert(1)',
  'JaVaScRiPt&colon;alert(1)',
  ' java&#9;script:alert(1)',
  '&#1;javascript:alert(1)',
  'java\nscript:alert(1)',
  '&amp;#106;avascript:alert(1)',
  'vbscript:x',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:x',
])('a link to %s is none, in both directions', (href) => {
  expect(normalizedText(`<a href="${href}">a</a>`)).toBe('a');
  const stored = JSON.stringify({ blocks: [{ type: 'paragraph', data: { text: `<a href="${href}">a</a>` } }] });
  expect(fromEditorJs(stored)).toBe('a');
  expect(normalizedText(`<img src="${href}"><iframe src="${href}"></iframe>a`)).toBe('a');
});

test('no attribute but an address and no tag but the allowed ones come through', () => {
  const sly =
    '<b onclick="x()">a</b><svg onload=x()><img src=https://a.b/c onerror="x()">d<math><mtext><style><img src=x>';
  expect(normalizedText(sly)).toBe('<p><b>a</b></p><figure><img src="https://a.b/c"></figure><p>d</p>');
});

test('what Saleor’s own editor has written comes back as it was told', () => {
  const written = JSON.stringify({
    blocks: [
      { type: 'paragraph', data: { text: 'a<br>b <span class="x">c</span>' } },
      { type: 'image', data: { file: { url: 'https://a.b/c.png' }, caption: 'A <b>tent</b>', withBorder: true } },
      { type: 'image', data: { file: { url: 'x' } } },
      { type: 'list', data: { style: 'ordered', items: ['d<br/>e', { content: 'f', items: [] }] } },
      { type: 'quote', data: { text: 'Dry', caption: 'Ada', alignment: 'left' } },
      { type: 'embed', data: { embed: 'https://v.w/e/1', source: 'https://v.w/1', service: 'v', caption: '' } },
      {
        type: 'table',
        data: {
          withHeadings: true,
          content: [
            ['Name', 'Size'],
            ['Tent', '<i>2</i>'],
          ],
        },
      },
      { type: 'delimiter', data: {} },
    ],
  });
  const told = fromEditorJs(written);
  expect(told).toBe(
    '<p>a<br>b c</p>' +
      '<figure><img src="https://a.b/c.png"><figcaption>A <b>tent</b></figcaption></figure>' +
      '<ol><li>d<br>e</li><li>f</li></ol>' +
      '<blockquote>Dry<cite>Ada</cite></blockquote>' +
      '<figure><iframe src="https://v.w/e/1" data-source="https://v.w/1" title="v"></iframe></figure>' +
      '<table><tr><th>Name</th><th>Size</th></tr><tr><td>Tent</td><td><i>2</i></td></tr></table>',
  );
  expect(normalizedText(told)).toBe(told);
  expect(changedEditorJs(written, told)).toBeUndefined();
});

test('lists within lists are kept, as Saleor’s editor writes them', () => {
  const html = '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>';
  expect(blocks(html)).toEqual([
    {
      type: 'list',
      data: {
        style: 'unordered',
        items: [
          { content: 'a', items: [{ content: 'b', items: [], meta: {} }], meta: {} },
          { content: 'c', items: [], meta: {} },
        ],
      },
    },
  ]);
  expect(normalizedText(`${html}d`)).toBe(`${html}<p>d</p>`);
  // Saleor refuses more than ten of them.
  const depth = (items: { items: [] }[]): number =>
    items.length === 0 ? 0 : 1 + Math.max(...items.map((item) => depth(item.items)));
  expect(depth(blocks('<ul><li>x'.repeat(40))[0].data.items)).toBe(9);
});

describe('a change of a description', () => {
  const image = { id: 'i1', type: 'image', data: { file: { url: 'https://a.b/c.png' }, caption: '', stretched: true } };
  const strange = { id: 's1', type: 'delimiter', data: {} };
  const stored = {
    time: 1,
    version: '2.30.7',
    blocks: [
      { id: 'p1', type: 'paragraph', data: { text: 'Light and <b>dry</b>.', alignment: 'center' } },
      image,
      strange,
      {
        id: 'l1',
        type: 'list',
        data: {
          style: 'checklist',
          items: [
            { content: 'Pegs', meta: { checked: true }, items: [] },
            { content: 'Poles', meta: { checked: false }, items: [] },
          ],
        },
      },
      { id: 'p2', type: 'paragraph', data: { text: 'Made of nylon.' } },
    ],
  };
  const told = fromEditorJs(JSON.stringify(stored));
  const change = (html: string) => JSON.parse(changedEditorJs(JSON.stringify(stored), html) ?? 'null');

  test('of one word changes that block alone, with what HTML does not say of it', () => {
    const changed = change(told.replace('Light', 'Warm'));
    expect(changed).toEqual({
      ...stored,
      blocks: [
        { id: 'p1', type: 'paragraph', data: { text: 'Warm and <b>dry</b>.', alignment: 'center' } },
        ...stored.blocks.slice(1),
      ],
    });
  });

  test('of a list keeps the entries that stay', () => {
    const changed = change(told.replace('<li>Poles</li>', '<li>Poles, two</li><li>Bag</li>'));
    expect(changed.blocks[3]).toEqual({
      id: 'l1',
      type: 'list',
      data: {
        style: 'checklist',
        items: [
          { content: 'Pegs', meta: { checked: true }, items: [] },
          { content: 'Poles, two', meta: {}, items: [] },
          { content: 'Bag', meta: {}, items: [] },
        ],
      },
    });
    expect(changed.blocks[2]).toEqual(strange);
  });

  test('that takes away and adds blocks leaves the others, and never takes away what has no HTML', () => {
    expect(change('<p>Made of nylon.</p><p>New.</p>').blocks).toEqual([
      strange,
      { id: 'p2', type: 'paragraph', data: { text: 'Made of nylon.' } },
      { type: 'paragraph', data: { text: 'New.' } },
    ]);
    expect(change('').blocks).toEqual([strange]);
  });

  test('to other words for the same is none', () => {
    expect(change(told)).toBeNull();
    expect(change(told.replace('nylon', 'nyl&#111;n').replace('<b>', '<b class="x">'))).toBeNull();
  });

  test('says afterwards what was sent, whatever stood there', () => {
    const piece = fc.constantFrom('<p>a</p>', '<p>b</p>', '<ul><li>a</li></ul>', '<h2>a</h2>', '<ol><li>b</li></ol>');
    const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.nat(8), (before, after, at) => {
        const { blocks: known } = JSON.parse(toEditorJs(before));
        known.splice(at, 0, strange);
        const document = JSON.stringify({ blocks: known });
        const changed = changedEditorJs(document, after) ?? document;
        expect(fromEditorJs(changed)).toBe(normalizedText(after));
        expect(JSON.parse(changed).blocks).toContainEqual(strange);
        expect(changedEditorJs(changed, after)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
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
    '</a>',
    '<img src="https://a.b/c" alt="d">',
    '<figure>',
    '<figcaption>',
    '<blockquote>',
    '</blockquote>',
    '<cite>',
    '<table>',
    '<tr>',
    '<td>',
    '<th>',
    '</table>',
    '<ol>',
    '</ol>',
    '&eacute;',
    '&nbsp;',
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
  expect(normalizedText(`&${'amp;'.repeat(200_000)}lt;`)).toBe('<');
  expect(blocks('<b>'.repeat(200_000))).toEqual([]);
  expect(blocks(`a${'<br> '.repeat(200_000)}`)).toHaveLength(1);
  expect(blocks('<table><tr><td>'.repeat(50_000))).toEqual([]);
  expect(blocks('<blockquote><cite>a'.repeat(10_000)).length).toBeGreaterThan(0);
  const many = '<p>a</p>'.repeat(5_000);
  expect(changedEditorJs(toEditorJs(many), `<p>b</p>${many}`)).toContain('"b"');
});
