/** A person of the roster of the poor (建档立卡), by household and number in it. `idNumber` is the citizen number that cases are matched by, `idGiven` the number as the roster has it. */
export type RosterDraft = {
  householdNo: string;
  personNo: string;
  name: string;
  idNumber: string;
  idGiven: string;
  city: string | null;
  county: string;
  town: string | null;
  village: string | null;
  relation: string | null;
  householdSize: number | null;
  attribute: string | null;
  cause: string | null;
  helper: string | null;
  outOfPovertyYear: number | null;
};
