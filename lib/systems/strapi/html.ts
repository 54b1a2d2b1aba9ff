const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML has it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * An address of a link or a picture, in full; undefined for one that a browser must not follow.
 * What begins with a slash is in the CMS.
 */
export function safeAddress(address: string, base: string): string | undefined {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (url === undefined || !['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) {
    return undefined;
  }
  return /^[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith('/') ? url.href : address;
}

/** A link, or its text alone where the address is not safe. `inner` is HTML. */
export function link(address: string, inner: string, base: string): string {
  const href = safeAddress(address, base);
  return href === undefined ? inner : `<a href="${escapeHtml(href)}">${inner}</a>`;
}

/** A picture, or its text alone. */
export function image(address: string, alternative: string, base: string): string {
  const source = safeAddress(address, base);
  const text = escapeHtml(alternative);
  return source === undefined ? text : `<img src="${escapeHtml(source)}" alt="${text}">`;
}
