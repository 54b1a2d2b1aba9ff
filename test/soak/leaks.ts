import { type Credentials, openCredentials } from '#local/credentials';
import { local } from '#local/identity';
import { type Database, openDatabase } from '#local/kernel/database';
import { PERSON } from './history';

const PERSONAL = Object.values(PERSON);

/** What a system says of a customer whom it cannot save: it quotes what it was sent. */
export const QUOTING = `SQLSTATE[HY000]: insert into customer_entity (firstname, lastname) values ("${PERSONAL.join('", "')}")`;

/** Where nothing personal and no secret may be, and how a hit is named. */
const PLACES: readonly { table: string; text: string; name: string; but?: string }[] = [
  { table: 'activations', text: 'doc', name: 'path' },
  // The data of a failure is kept for its replay.
  { table: 'state', text: 'cast(value as text)', name: 'key', but: "key like 'payload.%'" },
  { table: 'documents', text: 'doc', name: "collection || ' ' || id", but: `id like '"payload.%'` },
];
const MOST_TOLD = 5;

/** What was searched, and what was found that must not be there. */
export interface Leaks {
  leaks: string[];
  /** Activations with their logs, and values of the ledger. */
  searched: number;
  /** Copies of what is personal where it may be: in a failure's data and with the stores. */
  planted: number;
}

/**
 * Looks for what is personal, and for each secret, in all logs and answers of activations, in the
 * ledger and in what is kept of failures. The platform must have ended: its file is read.
 */
export function findLeaks(folder: string): Leaks {
  const database = openDatabase(folder);
  try {
    return leaksIn(database, secretsOf(openCredentials(folder)));
  } finally {
    database.close();
  }
}

/** The same in a platform's file. */
export function leaksIn(database: Database, secrets: readonly string[]): Leaks {
  const words = [...PERSONAL, ...secrets];
  const leaks = words.flatMap((word) => PLACES.flatMap((place) => hits(database, place, word)));
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  const count = (sql: string, ...values: string[]) => database.get<{ n: number }>(sql, ...values)?.n ?? 0;
  const searched = sum(PLACES.map(({ table }) => count(`select count(*) as n from ${table}`)));
  const own = "select count(*) as n from commerce where doc like '%' || ? || '%'";
  return { leaks, searched, planted: sum(PERSONAL.map((word) => count(own, word))) };
}

function hits(database: Database, { table, text, name, but = '0' }: (typeof PLACES)[number], word: string): string[] {
  const sql = `select ${name} as name, ${text} as text from ${table}
    where instr(lower(${text}), lower(?)) > 0 and not (${but}) limit ${MOST_TOLD}`;
  return database.all<{ name: string; text: string }>(sql, word).map((row) => {
    const at = row.text.toLowerCase().indexOf(word.toLowerCase());
    return `${word.slice(0, 16)} is in ${table} ${row.name}: …${row.text.slice(Math.max(0, at - 120), at + 40)}…`;
  });
}

/** What opens the local platform, and what its systems and callers prove themselves with. */
function secretsOf({ apiKey, clientSecret }: Credentials): string[] {
  const { ingestion, commerce } = local;
  return [
    ...[apiKey, apiKey.split(':')[1] ?? apiKey, clientSecret],
    ...[local.backofficeSecret, local.saleorKey, local.saleorStaffToken],
    ...[ingestion.token, ingestion.password, ingestion.hmacSecret],
    ...[commerce.consumerSecret, commerce.accessToken, commerce.accessTokenSecret],
  ];
}
