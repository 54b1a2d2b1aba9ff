// Adobe's build looks for "*webpack-config.{js,cjs}" and nothing else; the configuration itself is in webpack.config.js.
module.exports = require('./webpack.config.js');
