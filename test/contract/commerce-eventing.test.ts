import { describeContract } from '../support/contracts';
import { call, managementHeaders } from '../support/http';
import { type InProcess, startInProcess } from '../support/in-process';

describeContract('commerce/admin-schema-2.4.9.yaml', 'Commerce’s eventing, 2.4.9', { closed: true }, (contract) => {
  let platform: InProcess;
  let headers: Record<string, string>;
  beforeAll(async () => {
    platform = await startInProcess();
    headers = await managementHeaders(platform.url);
  });
  afterAll(() => platform.stop());

  /** A call whose body and answer are as described; returns the answer. */
  async function described(method: string, path: string, body?: unknown) {
    const { status, body: answer } = await call(`${platform.url}/systems/commerce/rest/all${path}`, {
      method,
      headers,
      body,
    });
    const request = body === undefined ? [] : contract.requestFaults(method, path, body);
    expect([...request, ...contract.responseFaults(method, path, status, answer)]).toEqual([]);
    expect(status).toBe(200);
    return answer;
  }

  test('configuration, providers and subscriptions are taken and answered as described', async () => {
    const config = {
      enabled: true,
      merchant_id: 'merchant',
      environment_id: 'stage',
      provider_id: 'p-1',
      instance_id: 'i-1',
      workspace_configuration: '{"project":{}}',
    };
    expect(await described('PUT', '/V1/eventing/updateConfiguration', { config })).toBe(true);
    const eventProvider = {
      provider_id: 'p-2',
      instance_id: 'i-2',
      label: 'Second',
      description: 'The second.',
      workspace_configuration: '{}',
    };
    const made = await described('POST', '/V1/eventing/eventProvider', { eventProvider });
    expect(made).toMatchObject({ id: 1, workspace_configuration: '******' });
    await described('PUT', '/V1/eventing/eventProvider', { eventProvider: { ...eventProvider, id: 1, label: 'New' } });
    expect(await described('GET', '/V1/eventing/eventProvider/p-2')).toMatchObject({ label: 'New' });
    expect(await described('GET', '/V1/eventing/getEventProviders')).toHaveLength(2);
    const event = {
      name: 'observer.customer_save_commit_after',
      parent: '',
      fields: [{ name: 'id', converter: '', source: '' }],
      rules: [{ field: 'id', operator: 'greaterThan', value: '1' }],
      destination: 'default',
      priority: true,
      hipaa_audit_required: false,
      provider_id: 'p-2',
    };
    await described('POST', '/V1/eventing/eventSubscribe', { event, force: false });
    expect(await described('GET', '/V1/eventing/getEventSubscriptions')).toEqual([event]);
    await described('POST', `/V1/eventing/eventUnsubscribe/${event.name}`);
    expect(await described('DELETE', '/V1/eventing/eventProvider/p-2')).toBe(true);
  });

  test('webhooks are subscribed, listed without their credentials, and taken away', async () => {
    const developer_console_oauth = { client_id: 'c', client_secret: 'hidden', org_id: 'o', environment: 'prod' };
    const hook = { webhook_method: 'observer.checkout_cart_product_add_before', webhook_type: 'before' };
    const names = { batch_name: 'stock', hook_name: 'check', url: 'https://relay.example.com/check-stock' };
    const numbers = { batch_order: 1, priority: 2, soft_timeout: 500, timeout: 2_000, ttl: 0 };
    const texts = { required: true, method: 'POST', fallback_error_message: 'Try again.' };
    const fields = [{ name: 'sku', source: 'data.product.sku' }];
    const webhook = {
      ...hook,
      ...names,
      ...numbers,
      ...texts,
      fields,
      rules: [],
      headers: [],
      developer_console_oauth,
    };
    await described('POST', '/V1/webhooks/subscribe', { webhook });
    await described('POST', '/V1/webhooks/subscribe', { webhook: { ...webhook, timeout: 3_000 } });
    const listed = { ...developer_console_oauth, client_secret: '******' };
    expect(await described('GET', '/V1/webhooks/list')).toEqual([
      { ...webhook, timeout: 3_000, developer_console_oauth: listed },
    ]);
    const refused = (change: object) =>
      call(`${platform.url}/systems/commerce/rest/all/V1/webhooks/subscribe`, {
        method: 'POST',
        headers,
        body: { webhook: { ...webhook, ...change } },
      });
    expect((await refused({ webhook_type: 'during' })).status).toBe(400);
    expect((await refused({ url: undefined })).status).toBe(400);
    await described('POST', '/V1/webhooks/unsubscribe', { webhook });
    expect(await described('GET', '/V1/webhooks/list')).toEqual([]);
  });

  test('the workspace’s configuration, which holds secrets, never comes back', async () => {
    const { body } = await call(`${platform.url}/systems/commerce/rest/V1/eventing/eventProvider`, { headers });
    expect(JSON.stringify(body)).not.toContain('project');
  });
});
