/** An account of each desk at an address. */
export function deskSettings(url: string): Readonly<Record<string, object>> {
  return {
    zendesk: { url, email: 'bot@example.com', token: 't', webhookSecret: 's' },
    freshdesk: { url, apiKey: 'k', webhookSecret: 's' },
    intercom: { token: 't', adminId: '991', clientSecret: 's', apiUrl: url },
    hubspot: { token: 't', clientSecret: 's', apiUrl: url },
    chatwoot: { url, accountId: 1, inboxId: 3, token: 't', webhookSecret: 's' },
  };
}
