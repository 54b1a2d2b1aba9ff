/** `@adobe/aio-lib-events` 4.1 ships types that its package.json does not name; this is the part that we call. */
declare module '@adobe/aio-lib-events' {
  interface HttpOptions {
    /** Milliseconds. */
    timeout?: number;
    retries?: number;
    eventsBaseURL?: string;
    eventsIngressURL?: string;
  }

  type Body = Record<string, unknown>;

  interface EventsCoreAPI {
    organizationId: string;
    apiKey: string;
    accessToken: string;
    /** Resolves to the answer's text (`OK`) on 200, to undefined on 204. */
    publishEvent(event: object): Promise<string | undefined>;
    getAllProviders(orgId: string, options?: { fetchEventMetadata?: boolean }): Promise<unknown>;
    getProvider(id: string, fetchEventMetadata?: boolean): Promise<unknown>;
    createProvider(orgId: string, projectId: string, workspaceId: string, body: Body): Promise<unknown>;
    updateProvider(orgId: string, projectId: string, workspaceId: string, id: string, body: Body): Promise<unknown>;
    deleteProvider(orgId: string, projectId: string, workspaceId: string, id: string): Promise<unknown>;
    getProviderMetadata(): Promise<unknown>;
    getAllEventMetadataForProvider(id: string): Promise<unknown>;
    getEventMetadataForProvider(id: string, code: string): Promise<unknown>;
    createEventMetadataForProvider(o: string, p: string, w: string, id: string, body: Body): Promise<unknown>;
    updateEventMetadataForProvider(
      o: string,
      p: string,
      w: string,
      id: string,
      code: string,
      body: Body,
    ): Promise<unknown>;
    deleteEventMetadata(o: string, p: string, w: string, id: string, code: string): Promise<unknown>;
    deleteAllEventMetadata(o: string, p: string, w: string, id: string): Promise<unknown>;
    createRegistration(o: string, p: string, w: string, body: Body): Promise<unknown>;
    updateRegistration(o: string, p: string, w: string, id: string, body: Body): Promise<unknown>;
    getRegistration(o: string, p: string, w: string, id: string): Promise<unknown>;
    getAllRegistrationsForWorkspace(o: string, p: string, w: string): Promise<unknown>;
    getAllRegistrationsForOrg(o: string, page?: { page?: number; size?: number }): Promise<unknown>;
    getEventsFromJournal(url: string, options?: object, fetchResponseHeaders?: boolean): Promise<unknown>;
    deleteRegistration(o: string, p: string, w: string, id: string): Promise<unknown>;
  }

  export function init(orgId: string, apiKey: string, token: string, options?: HttpOptions): Promise<EventsCoreAPI>;
}
