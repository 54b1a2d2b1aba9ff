import { COMMANDS, help, helpOf } from '#scripts/relay/commands';
import { failures } from '#scripts/relay/failures';
import { requirePackage } from '#scripts/relay/packages';
import { printed } from '#scripts/relay/print';
import { replay } from '#scripts/relay/replay';
import { findEvent, sampleOf } from '#scripts/relay/sample';
import { tail } from '#scripts/relay/tail';

test.each([
  ['be-observer.catalog_product_create', 'be-observer.catalog_product_create'],
  ['catalog_product_create', 'be-observer.catalog_product_create'],
  ['product_create', 'be-observer.catalog_product_create'],
  ['customer_create', 'be-observer.customer_create'],
  ['catalog_product_save_commit_after', 'com.adobe.commerce.observer.catalog_product_save_commit_after'],
])('trigger %s finds %s', (name, type) => {
  expect(findEvent([name]).type).toBe(type);
});

test('an end that several events have names them, and half a word finds none', () => {
  expect(() => findEvent(['group_create', 'x'])).toThrow('trigger needs one event');
  expect(() => findEvent(['product_delete'])).not.toThrow();
  expect(() => findEvent(['create'])).toThrow(
    /^Several events end with create\. Write more of the name:\n {2}be-observer\.catalog_product_create\n/,
  );
  expect(() => findEvent(['duct_create'])).toThrow(/^There is no event duct_create\. The events are:/);
  expect(() => findEvent(['catalog_product_creat'])).toThrow(/Did you mean catalog_product_create\?/);
});

test('--set of a field that the event does not have is warned of, with what may have been meant', () => {
  const event = findEvent(['catalog_product_create']);
  expect(sampleOf(event, ['prise=4']).warnings).toEqual([
    'be-observer.catalog_product_create has no field prise; it is sent and nothing reads it. Did you mean price?',
  ]);
  expect(sampleOf(event, ['price=4', 'description=new', 'parentId=T']).warnings).toEqual([]);
  const stock = findEvent(['catalog_stock_update']);
  expect(sampleOf(stock, ['0.quantitty=4']).warnings).toEqual([
    'be-observer.catalog_stock_update has no field 0.quantitty; it is sent and nothing reads it. Did you mean quantity?',
  ]);
  expect(sampleOf(stock, ['0.quantity=4']).warnings).toEqual([]);
});

test('a package that has no consumer is refused by every command that takes one', async () => {
  expect(() => requirePackage('product-backoffice')).not.toThrow();
  expect(() => requirePackage('product-backofice')).toThrow(
    /^There is no package product-backofice\. Did you mean product-backoffice\? The packages are:\n {2}customer-backoffice\n/,
  );
  for (const command of [failures, replay, tail]) {
    await expect(command(['--package', 'nope', '--url', 'http://localhost:1'])).rejects.toThrow(
      'There is no package nope.',
    );
  }
});

test('an id is printed whole', () => {
  const id = 'order-updated-T3JkZXI6YjZjNWQ0ZTMtMTIzNA==-2026-11-27T20:15:03.123456+00:00';
  expect(printed(id)).toBe(id);
  expect(printed('a\nb')).toBe('a b');
});

test('each command has a help of its own, and the help names each', () => {
  for (const [name, entry] of Object.entries(COMMANDS)) {
    expect(helpOf(entry)).toContain(`Usage: npx relay ${name}`);
    expect(help()).toContain(`  ${entry.help}`);
  }
});
