import { describe, expect, it } from 'vitest';
import { chooseScope, scopesV1, scopesV2 } from './scopes';

describe('scopes', () => {
  it.each([
    [['permission-v1'], scopesV1],
    [['permission-v1', 'permission-v2'], scopesV2],
    [['permission-v2'], scopesV2],
    [[], scopesV2],
  ])('for capabilities %j', (capabilities, scope) => {
    expect(chooseScope({}, capabilities)).toBe(scope);
  });

  it('the site has the last word', () => {
    expect(chooseScope({ scope: 'launch patient/*.rs' }, ['permission-v1'])).toBe('launch patient/*.rs');
  });
});
