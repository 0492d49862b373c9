const COLUMNS = ['Đơn vị', 'Được mời', 'Đã ký', 'Có hiệu lực', 'Tỷ lệ ký'];

/** One row per school, in the order of their names, and a sum: how many were asked, signed, and are in force. */
export function table(units, pledges) {
  const schools = units.filter((unit) => unit.kind === 'SCHOOL').sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  const rows = schools.map((school) => [school.name, ...figures(pledges.filter((p) => p.unitId === school.unitId))]);
  const ofSchools = pledges.filter((pledge) => schools.some((school) => school.unitId === pledge.unitId));
  return [COLUMNS, ...rows, ['Tổng cộng', ...figures(ofSchools)]];
}

export function print(rows) {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '));
  }
}

function figures(pledges) {
  const signed = pledges.filter((pledge) => pledge.signedAt !== undefined).length;
  const inForce = pledges.filter((pledge) => pledge.inForceAt !== undefined).length;
  const share = pledges.length === 0 ? '–' : `${Math.floor((100 * signed) / pledges.length)} %`;
  return [String(pledges.length), String(signed), String(inForce), share];
}
