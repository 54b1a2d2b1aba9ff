const NAMES: Readonly<Record<string, string>> = {
  backoffice: 'Back office',
  commerce: 'Adobe Commerce',
  saleor: 'Saleor',
  strapi: 'CMS',
  reporting: 'Reporting',
};

/** A system as people call it. */
export function systemName(name: string): string {
  return NAMES[name] ?? name;
}

/** The same within a sentence. */
export function inSentence(name: string): string {
  return name === 'backoffice' ? 'the back office' : systemName(name);
}

const KINDS: Readonly<Record<string, string>> = { 'customer-group': 'Customer groups', stock: 'Stock' };

/** A kind of record as people call several of them. */
export function kindName(entity: string): string {
  return KINDS[entity] ?? `${entity.charAt(0).toUpperCase()}${entity.slice(1)}s`;
}

/** One of a kind, as people call it. */
export function oneName(entity: string): string {
  const text = entity.replace('-', ' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A number of records, such as `1 product` or `180 products`. */
export function records(count: number, entity: string): string {
  const one = entity === 'stock' ? 'stock event' : entity.replace('-', ' ');
  return `${number(count)} ${count === 1 ? one : `${one}s`}`;
}

const NUMBER = new Intl.NumberFormat();

/** A number as the person's locale writes it. */
export function number(value: number): string {
  return NUMBER.format(value);
}

/** A number of things. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** How the host's locale writes times; that of the browser until it says one. */
function formats(locale?: string) {
  return {
    clock: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    short: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
    whole: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
    ago: new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' }),
  };
}
let format = formats();

/** Writes times as a locale does, from the next time that something is drawn. */
export function saveLocale(locale: string): void {
  try {
    format = formats(locale);
  } catch {
    // A locale that the browser does not know changes nothing.
  }
}

/** The time of day, with the day in front where it is not today. */
export function time(value: string | number, seconds = true): string {
  const date = new Date(value);
  const clock = (seconds ? format.clock : format.short).format(date);
  return date.toDateString() === new Date().toDateString() ? clock : `${format.day.format(date)} ${clock}`;
}

/** The whole date and time. */
export function wholeTime(value: string | number): string {
  return format.whole.format(new Date(value));
}

const STEPS: readonly [seconds: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
];

/** How long ago, or in how much time. */
export function ago(value: string, now: number = Date.now()): string {
  const seconds = Math.round((Date.parse(value) - now) / 1000);
  const [size, unit] = STEPS.find(([limit]) => Math.abs(seconds) >= limit) ?? [1, 'second'];
  return Math.abs(seconds) < 3 ? 'now' : format.ago.format(Math.trunc(seconds / size), unit);
}

/** Milliseconds, for reading. */
export function duration(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

/** An event's type without what all of its source have in common. */
export function shortType(type: string): string {
  return type.replace(/^(.*\.)?(be-observer|com\.adobe\.commerce\.observer|saleor|cms)\./, '');
}

/** The source system in an event's type. */
export function sourceOf(type: string): string {
  if (/(^|\.)cms\./.test(type)) {
    return 'strapi';
  }
  return type.includes('com.adobe.commerce') ? 'commerce' : type.includes('saleor.') ? 'saleor' : 'backoffice';
}
