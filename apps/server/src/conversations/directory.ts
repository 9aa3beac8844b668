// X10: what is known of a customer before the first word, and how far it may be believed.
import { profileOf, type Profile, type ProfileSource, type Workspace } from '@baton/handoff';
import { ApiError } from '../http/api-error.ts';
import { sameText, signCustomer } from '../store/secrets.ts';
import { signedText, type ToldCustomer } from './signed-customer.ts';
import { conversationStrings as strings } from './strings.ts';

export interface KnownProfile {
  profile: Profile;
  source: ProfileSource;
  verified: boolean;
}

/**
 * The profile a conversation begins with. A signed id brings the customer's whole entry of the directory, and what the host page says of
 * them; an unsigned one brings nothing but what anybody may say of themselves, so that typing somebody's number neither reveals an
 * account nor raises a priority.
 *
 * @throws ApiError `customer-signature-wrong`
 */
export function startingProfile(
  given: ToldCustomer & { signature?: string | undefined },
  workspace: Workspace,
  secret: string,
): KnownProfile | null {
  const { customerId, about = {}, signature } = given;
  if (customerId === undefined) {
    if (signature === undefined) return null;
    throw new ApiError('customer-signature-wrong', strings.signatureAlone, { at: '/body/signature' });
  }
  if (signature === undefined) return { profile: { customerId, ...about }, source: 'customer', verified: false };
  if (!sameText(signature.toLowerCase(), signCustomer(secret, signedText({ customerId, about })))) {
    throw new ApiError('customer-signature-wrong', strings.signatureWrong, { at: '/body/signature' });
  }
  const known = lookUp(customerId, workspace) ?? { customerId };
  return { profile: { ...known, ...about }, source: 'signed', verified: true };
}

/** The directory's entry, or null for a customer it does not have. */
export function lookUp(customerId: string, workspace: Workspace): Profile | null {
  const found = workspace.customers.find((one) => one.id === customerId);
  return found ? profileOf(found, workspace.currency) : null;
}
