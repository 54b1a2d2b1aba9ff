import { catalogue, packageOf } from '#lib/catalogue/index';
import { didYouMean } from './nearest';
import { UsageError } from './print';

/** @throws UsageError if no package of that name has a consumer: nothing would ever be found. */
export function requirePackage(name: string | undefined): void {
  const known = [...new Set(catalogue.map(packageOf))].sort();
  if (name !== undefined && !known.includes(name)) {
    const list = known.map((one) => `\n  ${one}`).join('');
    throw new UsageError(`There is no package ${name}.${didYouMean(name, known)} The packages are:${list}`);
  }
}
