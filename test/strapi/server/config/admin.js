module.exports = {
  serveAdminPanel: false,
  auth: { secret: 'a-secret-of-this-test-alone' },
  apiToken: { salt: 'a-salt-of-this-test-alone' },
  transfer: { token: { salt: 'a-salt-of-this-test-alone' } },
  secrets: { encryptionKey: 'a-key-of-this-test-alone-with-32b' },
};
