const { default: Ajv } = require('ajv/dist/ajv');

/** @type {Map<string, import('ajv').default>} One for the same options. */
const instances = new Map();

/** @type {Map<string, import('ajv').ValidateFunction>} One for the same options and schema. */
const validators = new Map();

/**
 * What the State service's client uses of ajv. It makes an instance and compiles the same schema
 * anew with each call: five milliseconds of work, ten times for an event. The bundles get this in
 * ajv's place (webpack.config.js).
 */
module.exports = class AjvOnce {
  /** @param {import('ajv').Options} options */
  constructor(options) {
    this.options = JSON.stringify(options);
    this.ajv = instances.get(this.options) ?? new Ajv(options);
    instances.set(this.options, this.ajv);
  }

  /** @param {object} schema */
  compile(schema) {
    const key = `${this.options}${JSON.stringify(schema)}`;
    const validate = validators.get(key) ?? this.ajv.compile(schema);
    validators.set(key, validate);
    return validate;
  }
};
