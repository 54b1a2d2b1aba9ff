/**
 * What needle, the HTTP client below openwhisk, uses of iconv-lite: 90 KB of tables for encodings
 * that the platform never answers in. It guesses an encoding also from the text of an answer, such
 * as an activation's result that has `charset=` in it. The bundles get this in iconv-lite's place
 * (webpack.config.js): every answer is UTF-8, as the platform says.
 */
module.exports = { encodingExists: () => false };
