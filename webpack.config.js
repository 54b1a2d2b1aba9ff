/**
 * The one webpack configuration of all actions. Adobe's build library adds the entry, the output
 * and the target (Node.js) for each action; it looks for the hyphenated name, which is why
 * webpack-config.cjs hands it this file.
 */
const path = require('node:path');
const TerserPlugin = require('terser-webpack-plugin');

/**
 * For `npm start -- --inspect`: with names as they were written, and with a map that leads to the
 * TypeScript by its path on this machine. Such a bundle is never deployed anywhere else.
 */
const debuggable = process.env.RELAY_BUNDLES === 'debuggable';

/** As deployed, with a map beside the bundle: a stack of a bundle that runs is read with it. */
const mapped = process.env.RELAY_BUNDLES === 'mapped';

/**
 * What stands in a package's place in the bundles: the stock clients of Adobe use a small part of
 * it, or none. Each file says why that is safe.
 * @param {string} name
 */
const slim = (name) => path.resolve(__dirname, `lib/platform/slim/${name}.js`);

/** @type {import('webpack').Configuration} */
module.exports = {
  mode: 'production',
  devtool: debuggable ? 'source-map' : mapped && 'hidden-nosources-source-map',
  output: debuggable || mapped ? { devtoolModuleFilenameTemplate: '[absolute-resource-path]' } : {},
  resolve: {
    extensions: ['.ts', '.js', '.json'],
    alias: {
      '@adobe/aio-lib-core-config$': slim('aio-lib-core-config'),
      '@adobe/aio-lib-core-logging$': slim('aio-lib-core-logging'),
      '@adobe/aio-lib-state$': slim('aio-lib-state'),
      'iconv-lite$': slim('iconv-lite'),
      'node-fetch$': slim('node-fetch'),
      rxjs$: slim('rxjs'),
      'whatwg-url$': slim('whatwg-url'),
    },
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
            module: { type: 'es6' },
          },
        },
      },
    ],
  },
  optimization: {
    // A smaller bundle starts faster: the clients that an ingestion carries halve. swc takes a
    // tenth of terser's time.
    minimize: !debuggable,
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false, parallel: false })],
  },
};
