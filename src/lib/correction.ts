/** A change by hand that was applied to a claim: a row of table `correction`. */
export interface AppliedCorrection {
  correction_id: string;
  claim_id: string;
  /** The column that was changed. */
  field: string;
  /** As text; null for nothing. */
  old_value: string | null;
  new_value: string | null;
  reason: string;
}
