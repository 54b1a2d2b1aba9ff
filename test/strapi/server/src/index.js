/** What a person sets up by hand in the admin panel: the locales, a token and the webhook. */
module.exports = {
  register() {},
  async bootstrap({ strapi }) {
    const locales = strapi.plugin('i18n').service('locales');
    if (!(await locales.findByCode('de'))) {
      await locales.create({ code: 'de', name: 'German (de)' });
    }
    const tokens = strapi.service('admin::api-token');
    const { accessKey } = await tokens.create({ name: 'relay', type: 'full-access', lifespan: null, description: '' });
    const webhook = await strapi.get('webhookStore').createWebhook({
      name: 'Commerce Relay',
      url: process.env.STRAPI_WEBHOOK_URL,
      headers: { Authorization: `Bearer ${process.env.STRAPI_WEBHOOK_SECRET}` },
      events: ['entry.create', 'entry.update', 'entry.delete', 'entry.publish', 'entry.unpublish'],
      isEnabled: true,
    });
    strapi.get('webhookRunner').add(webhook);
    process.send?.({ token: accessKey });
  },
};
