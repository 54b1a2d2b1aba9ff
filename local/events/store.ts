import type { Database } from '../kernel/database';

export interface Provider {
  id: string;
  orgId: string;
  projectId: string;
  workspaceId: string;
  label: string;
  description: string | null;
  docs_url: string | null;
  provider_metadata: string;
  instance_id: string;
  source: string;
  publisher: string;
}

export interface EventMetadata {
  provider_id: string;
  event_code: string;
  label: string;
  description: string;
  sample_event_template: string | null;
}

export interface Registration {
  registration_id: string;
  id: number;
  orgId: string;
  projectId: string;
  workspaceId: string;
  client_id: string;
  name: string;
  description: string;
  delivery_type: string;
  runtime_action: string | null;
  webhook_url: string | null;
  /** How the webhook took its challenge; an action needs none. */
  webhook_status: 'verified' | 'pending' | 'hook_unreachable';
  /** What proves that a webhook was validated later, and until when, in milliseconds since 1970. */
  validation: { secret: string; until: number } | null;
  enabled: boolean;
  events_of_interest: { provider_id: string; event_code: string }[];
  /** At most one. */
  subscriber_filters: SubscriberFilter[];
  created_date: number;
  updated_date: number;
}

/** Lets only the events through that its expression wants. */
export interface SubscriberFilter {
  id: string;
  name: string;
  description: string;
  /** The expression, as JSON text. */
  subscriber_filter: string;
}

/** Providers, event metadata and registrations, kept over restarts. */
export class EventsStore {
  constructor(private readonly database: Database) {
    database.define(`
      create table if not exists providers (id text primary key, doc text not null) strict;
      create table if not exists event_metadata (
        provider text not null, code text not null, doc text not null, primary key (provider, code)) strict;
      create table if not exists registrations (
        number integer primary key autoincrement, id text unique not null, doc text not null,
        deleted integer not null default 0) strict;
    `);
  }

  providers(): Provider[] {
    return this.documents('select doc from providers order by rowid');
  }

  provider(id: string): Provider | undefined {
    return this.documents<Provider>('select doc from providers where id = ?', id)[0];
  }

  putProvider(provider: Provider): void {
    this.database.run(
      'insert into providers values (?, ?) on conflict (id) do update set doc = excluded.doc',
      provider.id,
      JSON.stringify(provider),
    );
  }

  deleteProvider(id: string): void {
    this.database.transaction(() => {
      this.database.run('delete from event_metadata where provider = ?', id);
      this.database.run('delete from providers where id = ?', id);
    });
  }

  metadata(provider: string): EventMetadata[] {
    return this.documents('select doc from event_metadata where provider = ? order by rowid', provider);
  }

  putMetadata(metadata: EventMetadata): void {
    this.database.run(
      'insert into event_metadata values (?, ?, ?) on conflict (provider, code) do update set doc = excluded.doc',
      metadata.provider_id,
      metadata.event_code,
      JSON.stringify(metadata),
    );
  }

  deleteMetadata(provider: string, code: string): void {
    this.database.run('delete from event_metadata where provider = ? and code = ?', provider, code);
  }

  registrations(): Registration[] {
    return this.documents('select doc from registrations where deleted = 0 order by number');
  }

  registration(id: string): Registration | undefined {
    return this.documents<Registration>('select doc from registrations where deleted = 0 and id = ?', id)[0];
  }

  /**
   * The registration, also after it was deleted: its deliveries are still tried within their day.
   */
  deliveredTo(id: string): Registration | undefined {
    return this.documents<Registration>('select doc from registrations where id = ?', id)[0];
  }

  /** Adds a registration and returns it with the number that it got. */
  addRegistration(registration: Omit<Registration, 'id'>): Registration {
    return this.database.transaction(() => {
      const { lastInsertRowid } = this.database.run(
        "insert into registrations (id, doc) values (?, '{}')",
        registration.registration_id,
      );
      const added = { ...registration, id: lastInsertRowid };
      this.updateRegistration(added);
      return added;
    });
  }

  updateRegistration(registration: Registration): void {
    const doc = JSON.stringify(registration);
    this.database.run('update registrations set doc = ? where id = ?', doc, registration.registration_id);
  }

  deleteRegistration(id: string): void {
    this.database.run('update registrations set deleted = 1 where id = ?', id);
  }

  private documents<T>(sql: string, ...values: string[]): T[] {
    return this.database.all<{ doc: string }>(sql, ...values).map(({ doc }) => JSON.parse(doc));
  }
}
