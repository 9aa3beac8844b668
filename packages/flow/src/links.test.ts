import { expect, it } from 'vitest';
import { fillLink, isSafeLink, linkBeginning } from './links.ts';

it.each([
  'https://larch.shop/returns?x=1#a',
  'HTTPS://larch.shop',
  'mailto:help@larch.shop',
  'tel:+441234567',
  '/help/returns',
  '/',
])('%s opens for a customer', (link) => expect(isSafeLink(link)).toBe(true));

it.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  ' https://a.b',
  'data:text/html,x',
  'vbscript:x',
  'blob:https://a.b/1',
  'file:///etc/passwd',
  'http://larch.shop/',
  'https:larch.shop',
  'https://',
  'https:///x',
  'https:\\\\larch.shop',
  '//evil.shop/x',
  '/\\evil.shop',
  'larch.shop',
  '',
  'mailto:',
])('%j does not', (link) => expect(isSafeLink(link)).toBe(false));

it('what is filled in stays one piece of the address', () => {
  const value = (name: string) => ({ order: '../admin?all=1', page: 'https://carrier.shop/t/1?a=b' })[name];
  expect(fillLink('https://larch.shop/orders/{{order}}', value)).toBe('https://larch.shop/orders/..%2Fadmin%3Fall%3D1');
  expect(fillLink('{{page}}', value)).toBe('https://carrier.shop/t/1?a=b');
  expect(fillLink('{{page}}/{{order}}', value)).toBe('https://carrier.shop/t/1?a=b/..%2Fadmin%3Fall%3D1');
});

it('says what decides where a link leads', () => {
  expect(linkBeginning('{{page}}/x')).toEqual({ name: 'page' });
  expect(linkBeginning('https://{{host}}/x')).toEqual({ text: 'https://x' });
  expect(linkBeginning('/help')).toEqual({ text: '/help' });
});
