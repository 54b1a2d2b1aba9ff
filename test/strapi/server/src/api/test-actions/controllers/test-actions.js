/** What an editor does in the admin panel, which has no address in the REST API. */
const act = (action) => async (ctx) => {
  const { uid, documentId, locale } = ctx.request.body;
  ctx.body = { data: await strapi.documents(uid)[action]({ documentId, locale }) };
};

module.exports = { publish: act('publish'), unpublish: act('unpublish') };
