module.exports = { 'users-permissions': { config: { jwtSecret: 'a-secret-of-this-test-alone' } } };
