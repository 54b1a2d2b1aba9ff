const { execFileSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');

/** Installs the real Strapi once, into a folder of its own: 1,400 packages, which take minutes. */
module.exports = () => {
  const cwd = path.join(__dirname, 'server');
  if (!existsSync(path.join(cwd, 'node_modules', '@strapi', 'strapi'))) {
    execFileSync('npm', ['ci'], { cwd, stdio: 'inherit' });
  }
};
