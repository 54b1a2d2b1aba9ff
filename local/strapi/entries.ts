import { randomBytes } from 'node:crypto';
import { isRecord } from '#lib/core/json';
import type { Clock } from '../kernel/clock';
import type { Database } from '../kernel/database';
import { Documents } from '../kernel/documents';
import { StrapiProblem } from './problem';
import { CONTENT_TYPES } from './schema';

/** A row of a content type: a draft, or what is published of one, in one locale. */
export interface Row extends Record<string, unknown> {
  id: number;
  documentId: string;
  locale: string;
  createdAt: string;
  updatedAt: string;
  /** Null: a draft. */
  publishedAt: string | null;
}

/** Told of each change, once it is made. */
export type Tell = (event: string, plural: string, row: Row) => void;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** The locale of what names none. */
const DEFAULT_LOCALE = 'en';

/**
 * The entries, with the rules of Strapi 5: a document has a draft and a published row in each
 * locale, a publication makes a new row, and neither `required` nor `unique` counts for a draft.
 */
export class Entries {
  private readonly rows: Documents<string, 'documentId'>;

  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly tell: Tell,
  ) {
    this.rows = new Documents(database, 'strapi', ['documentId']);
  }

  all(plural: string): Row[] {
    return this.rows.all(plural).map(rowOf);
  }

  create(plural: string, data: Record<string, unknown>, locale = DEFAULT_LOCALE): Row {
    refuseUnknown(plural, data);
    return this.draft(plural, newDocumentId(), locale, data);
  }

  /** Changes a draft, or begins one in another locale. */
  update(plural: string, documentId: string, data: Record<string, unknown>, locale = DEFAULT_LOCALE): Row {
    refuseUnknown(plural, data);
    const own = this.of(plural, documentId);
    if (own.length === 0) {
      throw new StrapiProblem(404, 'Not Found');
    }
    const draft = own.find((row) => row.locale === locale && row.publishedAt === null);
    if (draft === undefined) {
      // What is not localized is copied.
      const common = Object.fromEntries(
        Object.entries(CONTENT_TYPES[plural]?.attributes ?? {})
          .filter(([, { pluginOptions }]) => pluginOptions?.i18n.localized === false)
          .map(([name]) => [name, own[0]?.[name] ?? null]),
      );
      return this.draft(plural, documentId, locale, { ...common, ...data });
    }
    const changed = { ...draft, ...data, updatedAt: this.now() };
    this.put(plural, changed);
    this.tell('entry.update', plural, changed);
    return changed;
  }

  /** Publishes a draft as it is. @throws StrapiProblem 400 for a text that is needed or doubled. */
  publish(plural: string, documentId: string, locale = DEFAULT_LOCALE): Row {
    const own = this.of(plural, documentId).filter((row) => row.locale === locale);
    const draft = own.find(({ publishedAt }) => publishedAt === null);
    if (draft === undefined) {
      throw new StrapiProblem(404, 'Not Found');
    }
    this.refuseWrong(plural, draft);
    for (const before of own.filter(({ publishedAt }) => publishedAt !== null)) {
      this.rows.remove(plural, before.id);
    }
    const row = { ...draft, id: this.rows.nextId(plural), publishedAt: this.now() };
    this.put(plural, row);
    this.tell('entry.publish', plural, row);
    return row;
  }

  unpublish(plural: string, documentId: string, locale = DEFAULT_LOCALE): void {
    for (const row of this.published(plural, documentId, locale)) {
      this.rows.remove(plural, row.id);
      this.tell('entry.unpublish', plural, row);
    }
  }

  /** Both rows, in one locale or in all. */
  delete(plural: string, documentId: string, locale?: string): void {
    const own = this.of(plural, documentId).filter((row) => locale === undefined || row.locale === locale);
    for (const row of own) {
      this.rows.remove(plural, row.id);
      this.tell('entry.delete', plural, row);
    }
  }

  private draft(plural: string, documentId: string, locale: string, data: Record<string, unknown>): Row {
    const now = this.now();
    const names = Object.keys(CONTENT_TYPES[plural]?.attributes ?? {});
    const fields = Object.fromEntries(names.map((name) => [name, data[name] ?? null]));
    const id = this.rows.nextId(plural);
    const row = { id, documentId, ...fields, createdAt: now, updatedAt: now, publishedAt: null, locale };
    this.put(plural, row);
    this.tell('entry.create', plural, row);
    return row;
  }

  private of(plural: string, documentId: string): Row[] {
    return this.rows.where(plural, 'documentId', [documentId]).map(rowOf);
  }

  private published(plural: string, documentId: string, locale: string): Row[] {
    return this.of(plural, documentId).filter((row) => row.locale === locale && row.publishedAt !== null);
  }

  private put(plural: string, row: Row): void {
    this.rows.put(plural, row.id, String(row.id), row);
  }

  private refuseWrong(plural: string, draft: Row): void {
    for (const [name, { required, unique }] of Object.entries(CONTENT_TYPES[plural]?.attributes ?? {})) {
      const value = draft[name];
      const path = [name];
      if (required && (value === null || value === '')) {
        const message = `${name} must be defined.`;
        throw new StrapiProblem(400, message, { errors: [{ path, message, name: 'ValidationError' }] });
      }
      const isTaken = (row: Row) =>
        row.publishedAt !== null && row.documentId !== draft.documentId && row[name] === value && value !== null;
      if (unique && this.all(plural).some(isTaken)) {
        const message = 'This attribute must be unique';
        throw new StrapiProblem(400, message, { errors: [{ path, message, name: 'ValidationError', value }] });
      }
    }
  }

  private now(): string {
    return new Date(this.clock.now()).toISOString();
  }
}

/** The table holds only what this module wrote. */
function rowOf(document: Record<string, unknown>): Row {
  return document as Row;
}

function refuseUnknown(plural: string, data: Record<string, unknown>): void {
  const known = CONTENT_TYPES[plural]?.attributes ?? {};
  const key = Object.keys(data).find((name) => !Object.hasOwn(known, name));
  if (key !== undefined) {
    throw new StrapiProblem(400, `Invalid key ${key}`, { key, path: null, source: 'body' });
  }
}

function newDocumentId(): string {
  return [...randomBytes(24)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** The fields of a call's body. @throws StrapiProblem 400 */
export function dataOf(body: unknown): Record<string, unknown> {
  if (!isRecord(body) || !isRecord(body.data)) {
    throw new StrapiProblem(400, 'Missing "data" payload in the request body');
  }
  return body.data;
}
