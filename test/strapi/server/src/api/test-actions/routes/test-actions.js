module.exports = {
  routes: ['publish', 'unpublish'].map((action) => ({
    method: 'POST',
    path: `/test-actions/${action}`,
    handler: `test-actions.${action}`,
  })),
};
