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
const debuggable = process.env.RELAY_DEBUGGABLE === 'true';

/** @type {import('webpack').Configuration} */
module.exports = {
  mode: 'production',
  devtool: debuggable ? 'source-map' : false,
  output: debuggable ? { devtoolModuleFilenameTemplate: '[absolute-resource-path]' } : {},
  resolve: {
    extensions: ['.ts', '.js', '.json'],
    alias: { 'iconv-lite$': path.resolve(__dirname, 'lib/platform/utf8-alone.js') },
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
