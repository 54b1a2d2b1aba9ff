import { Refusal, refuseAll } from './problem';
import type { Postal } from './records';

/** What a country's post writes in an address, as far as the local Saleor knows it. */
interface Country {
  required: readonly string[];
  /** What is not kept. */
  unused: readonly string[];
  /** What is written in capitals. */
  upper: readonly string[];
  postalCode?: RegExp;
}

const USUAL: Country = {
  required: ['streetAddress1', 'city', 'postalCode'],
  unused: ['countryArea', 'cityArea'],
  upper: ['city'],
};
const COUNTRIES: Readonly<Record<string, Country>> = {
  DE: { ...USUAL, postalCode: /^\d{5}$/ },
  FR: { ...USUAL, postalCode: /^\d{2} ?\d{3}$/ },
  GB: { ...USUAL, upper: ['city', 'postalCode'] },
  NL: { ...USUAL, postalCode: /^[1-9]\d{3} ?[A-Z]{2}$/ },
  PL: { ...USUAL, postalCode: /^\d{2}-\d{3}$/ },
  CH: { ...USUAL, upper: [], postalCode: /^\d{4}$/ },
  KW: { ...USUAL, required: ['streetAddress1', 'city'] },
  US: {
    required: [...USUAL.required, 'countryArea'],
    unused: ['cityArea'],
    upper: ['city', 'countryArea'],
    postalCode: /^\d{5}(?:[ -]\d{4})?$/,
  },
};
/** Of countries whose post is not known here nothing is required but a street. */
const OTHERS: Country = { required: ['streetAddress1'], unused: [], upper: ['city'] };

const FIELDS = ['firstName', 'lastName', 'companyName', 'streetAddress1', 'streetAddress2', 'city', 'cityArea'];
const MORE = ['postalCode', 'country', 'countryArea', 'phone'];

/**
 * An `AddressInput` as Saleor keeps it: what the country's post does not use is left out, what it
 * writes in capitals is. What the input does not have is empty.
 * @throws Refusal as Saleor refuses what is missing or wrong.
 */
export function postal(input: Record<string, unknown>): Postal {
  const { country } = input;
  if (typeof country !== 'string') {
    throw new Refusal('REQUIRED', 'country', 'This field is required.');
  }
  const { required, unused, upper, postalCode } = COUNTRIES[country] ?? OTHERS;
  const kept = Object.fromEntries(
    [...FIELDS, ...MORE].map((name) => {
      const text = typeof input[name] === 'string' ? input[name].trim() : '';
      return [name, unused.includes(name) ? '' : upper.includes(name) ? text.toUpperCase() : text] as const;
    }),
  );
  const phone = phoneOf(kept.phone ?? '');
  refuseAll([
    ...required.flatMap((name) =>
      kept[name] === '' ? [new Refusal('REQUIRED', name, 'This field is required.')] : [],
    ),
    ...(kept.postalCode === '' || postalCode === undefined || postalCode.test(kept.postalCode ?? '')
      ? []
      : [new Refusal('INVALID', 'postalCode', 'This value is not valid for the address.')]),
    ...(phone === undefined ? [new Refusal('INVALID', 'phone', `'${kept.phone}' is not a valid phone number.`)] : []),
  ]);
  return { ...kept, phone: phone ?? '' };
}

/** A number with its country's code, as Saleor keeps it; undefined for what is none. */
function phoneOf(text: string): string | undefined {
  const digits = text.replace(/\D/g, '');
  return text === ''
    ? ''
    : digits.length < 5 || digits.length > 15
      ? undefined
      : `${text.startsWith('+') ? '+' : ''}${digits}`;
}
