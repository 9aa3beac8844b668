/** Words worth recognising through a slip of the finger. Short ones are left out: too many words are one letter apart. */
export const keyWords: readonly string[] =
  'account accounts waiting speaking chatting talking refund refunds reimbursement reimbursements compensation compensations restitution restitutions rebates transaction transactions fraudulent unauthorized authorized suspicious unknown withdrawal withdrawals deleting deletion removal terminate termination cancel cancelling cancellation invoice invoices billing payment payments password operator assistant someone somebody customer support service manager representative supervisor executive medicine dosage ridiculous frustrating useless unacceptable delivery shipping shipment address newsletter subscription subscribe registration register purchase purchasing product products insurance contactless declined rejected software discount security question statement guarantee immediately urgent feedback balance connection agent human person order suicidal suicide myself overdose pregnant allergic breathing electric'.split(
    ' ',
  );

/** Words one letter away from a key word that mean something else. */
export const lookAlikes: readonly string[] =
  'manger manges mangez willing filling killing milling boiling bolling shopping chopping skipping slipping tripping whipping chipping writing whiting baiting waiving tanking balking taking peaking leaking chanting chancel elder valance miscount ejected reclined depletion germination debates dotage rapport assurance squeaking sneaking stalking walking charting chattering hunan reagent talkin produce produced produces charger parson persons prison humane humana cancer canceled pleased recovery costume costumes regent argent border orders ordered odder older refuse refused accounting supports services manage manages managed managers discounts register registers statements addressed addresses dosages balanced balances payed numan resister purchased purchases deliverer subscriber subscribed invoiced operators assistants customers boarder recorder ordering orden ordre'.split(
    ' ',
  );
