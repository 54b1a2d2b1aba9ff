import type { EventMetadata, EventsStore, Provider, Registration } from '../store';

/**
 * Writes entities as I/O Events' management API shows them: HAL, with links to the platform's own
 * address.
 */
export class Hal {
  constructor(
    private readonly url: () => string,
    private readonly store: EventsStore,
    private readonly health: (registrationId: string) => string,
  ) {}

  provider(provider: Provider, withMetadata: boolean) {
    const { orgId, projectId, workspaceId, ...fields } = provider;
    return {
      _links: {
        'rel:eventmetadata': this.link(`providers/${provider.id}/eventmetadata`),
        'rel:update': this.link(`${orgId}/${projectId}/${workspaceId}/providers/${provider.id}`),
        self: this.link(`providers/${provider.id}`),
      },
      ...(withMetadata
        ? { _embedded: { eventmetadata: this.store.metadata(provider.id).map((item) => this.metadata(item)) } }
        : {}),
      ...fields,
      event_delivery_format: 'cloud_events_v1',
    };
  }

  /** As published: the sample has an address of its own and is not among the fields. */
  metadata({ provider_id, sample_event_template: _sample, ...fields }: EventMetadata) {
    const self = `providers/${provider_id}/eventmetadata/${fields.event_code}`;
    const owner = this.store.provider(provider_id);
    return {
      _links: {
        'rel:sample_event': this.link(`${self}/sample_event`),
        'rel:update': this.link(`${owner?.orgId}/${owner?.projectId}/${owner?.workspaceId}/${self}`),
        self: this.link(self),
      },
      ...fields,
    };
  }

  registration(registration: Registration) {
    const {
      orgId,
      projectId,
      workspaceId,
      created_date,
      updated_date,
      validation: _validation,
      ...fields
    } = registration;
    const self = `${orgId}/${projectId}/${workspaceId}/registrations/${registration.registration_id}`;
    const integration = `organizations/${orgId}/integrations/${projectId}`;
    return {
      _links: {
        'rel:events': this.link(`${integration}/${registration.registration_id}`),
        'rel:trace': this.link(`${integration}/tracing/${registration.registration_id}`),
        self: this.link(self),
      },
      ...fields,
      status: this.health(registration.registration_id),
      consumer_id: orgId,
      project_id: projectId,
      workspace_id: workspaceId,
      created_date: new Date(created_date).toISOString(),
      updated_date: new Date(updated_date).toISOString(),
      events_of_interest: registration.events_of_interest.map((interest) => this.interest(interest)),
    };
  }

  collection(path: string, name: string, items: readonly object[], extra: object = {}) {
    return { _links: { self: this.link(path) }, _embedded: { [name]: items }, ...extra };
  }

  private interest({ provider_id, event_code }: Registration['events_of_interest'][number]) {
    const provider = this.store.provider(provider_id);
    const metadata = this.store.metadata(provider_id).find((item) => item.event_code === event_code);
    return {
      provider_id,
      event_code,
      event_label: metadata?.label ?? null,
      event_description: metadata?.description ?? null,
      provider: provider?.provider_metadata ?? null,
      provider_label: provider?.label ?? null,
      provider_description: provider?.description ?? null,
      provider_docs_url: provider?.docs_url ?? null,
      event_delivery_format: 'cloud_events_v1',
    };
  }

  private link(path: string) {
    return { href: `${this.url()}/events/${path}` };
  }
}
