import { cleanHtml } from '#local/saleor/clean-html';

/** What the cleaner of Saleor 3.23.28 (nh3) makes of a text. */
const CASES: [given: string, kept: string][] = [
  ['<b>open <i>two', '<b>open <i>two</i></b>'],
  ['<style>p{}</style><svg><a>z</a></svg>after', 'after'],
  ['<a rel="nofollow" href="HTTP://x">q</a>', '<a href="HTTP://x" rel="noopener noreferrer">q</a>'],
  ['<a href=" java\nscript:x">q</a>', '<a rel="noopener noreferrer">q</a>'],
  ['<a href="/rel">r</a>', '<a href="/rel" rel="noopener noreferrer">r</a>'],
  ['<a href="//host/x">r</a>', '<a href="//host/x" rel="noopener noreferrer">r</a>'],
  ['A & B < C', 'A &amp; B &lt; C'],
  ['<i title="t" onclick="x" lang="de">x</i>', '<i title="t" lang="de">x</i>'],
  ['<img src=x onerror=y>', '<img src="x">'],
  ['<script>alert(1)</script>ok', 'ok'],
  ['a</b>b', 'ab'],
  ['<mark class="cdx-marker">m</mark>', '<mark>m</mark>'],
  ['<font color=red>f</font>', 'f'],
  ['&lt;b&gt; &amp; &nbsp;&copy;', '&lt;b&gt; &amp; &nbsp;©'],
  ['<a href="mailto:a@b.example">m</a>', '<a href="mailto:a@b.example" rel="noopener noreferrer">m</a>'],
  ['<a href="data:text/html,x">m</a>', '<a rel="noopener noreferrer">m</a>'],
  ['<!-- c -->x', 'x'],
  ['<br/>y<br>', '<br>y<br>'],
  ['<u>x<p>y</p></u>', '<u>x<p>y</p></u>'],
  ['"quotes" \'single\'', '"quotes" \'single\''],
  [
    '<a href="https://x.example/?a=1&b=2">z</a>',
    '<a href="https://x.example/?a=1&amp;b=2" rel="noopener noreferrer">z</a>',
  ],
  ['<b><b>x</b></b>', '<b><b>x</b></b>'],
  ['<textarea>t</textarea>', 't'],
];

test.each(CASES)('the local Saleor keeps %j as the real one does', (given, kept) => {
  expect(cleanHtml(given)).toBe(kept);
});
