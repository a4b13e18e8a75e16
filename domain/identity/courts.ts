import type { IsoDate } from '#domain/shared/dates.ts';

export type CourtLevel = 'supreme' | 'high' | 'intermediate' | 'basic';

/** A court under its code in case numbers (法院代字, CNO-002). A renamed court is a further row with its own days. */
export type Court = { code: string; name: string; level: CourtLevel; parent?: string; validFrom: IsoDate; validTo?: IsoDate };

/** The day from which case numbers carry court codes. */
const CODES_SINCE: IsoDate = '2016-01-01';

/** City code, city, and the codes and places of its basic courts (rule book 8.3). */
const CITIES: readonly (readonly [code: string, city: string, basic: string])[] = [
  ['01', '西安市', '02新城区 03碑林区 04莲湖区 11灞桥区 12未央区 13雁塔区 14阎良区 15临潼区 16长安区 22蓝田县 24周至县 25户县 26高陵县'],
  ['02', '铜川市', '02王益区 03印台区 04耀州区 22宜君县'],
  ['03', '宝鸡市', '02渭滨区 03金台区 04陈仓区 22凤翔县 23岐山县 24扶风县 26眉县 27陇县 28千阳县 29麟游县 30凤县 31太白县'],
  ['04', '咸阳市', '02秦都区 03杨陵区 04渭城区 22三原县 23泾阳县 24乾县 25礼泉县 26永寿县 27彬县 28长武县 29旬邑县 30淳化县 31武功县 81兴平市'],
  ['05', '渭南市', '02临渭区 21华县 22潼关县 23大荔县 24合阳县 25澄城县 26蒲城县 27白水县 28富平县 81韩城市 82华阴市'],
  ['06', '延安市', '02宝塔区 21延长县 22延川县 23子长县 24安塞县 25志丹县 26吴起县 27甘泉县 28富县 29洛川县 30宜川县 31黄龙县 32黄陵县'],
  ['07', '汉中市', '02汉台区 21南郑县 22城固县 23洋县 24西乡县 25勉县 26宁强县 27略阳县 28镇巴县 29留坝县 30佛坪县'],
  ['08', '榆林市', '02榆阳区 21神木县 22府谷县 23横山县 24靖边县 25定边县 26绥德县 27米脂县 28佳县 29吴堡县 30清涧县 31子洲县'],
  ['09', '安康市', '02汉滨区 21汉阴县 22石泉县 23宁陕县 24紫阳县 25岚皋县 26平利县 27镇坪县 28旬阳县 29白河县'],
  ['10', '商洛市', '02商州区 21洛南县 22丹凤县 23商南县 24山阳县 25镇安县 26柞水县'],
];

/** The courts of Shaanxi, with the Supreme Court above them. */
export const COURTS: readonly Court[] = [
  court('最高法', '最高人民法院', 'supreme'),
  court('陕', '陕西省高级人民法院', 'high', '最高法'),
  ...CITIES.flatMap(([code, city, basic]) => [
    court(`陕${code}`, `${city}中级人民法院`, 'intermediate', '陕'),
    ...basic.split(' ').map((entry) => court(`陕${code}${entry.slice(0, 2)}`, basicName(city, entry.slice(2)), 'basic', `陕${code}`)),
  ]),
  court('陕71', '西安铁路运输中级法院', 'intermediate', '陕'),
  court('陕7101', '安康铁路运输法院', 'basic', '陕71'),
  court('陕7102', '西安铁路运输法院', 'basic', '陕71'),
];

const BY_CODE = new Map<string, readonly Court[]>();
for (const row of COURTS) BY_CODE.set(row.code, [...(BY_CODE.get(row.code) ?? []), row]);

/** The court of a code, on a day or (without one) as last known. */
export function courtOf(code: string, on?: IsoDate): Court | undefined {
  const rows = BY_CODE.get(code) ?? [];
  if (on === undefined) return rows.at(-1);
  return rows.find((row) => row.validFrom <= on && (row.validTo === undefined || on <= row.validTo));
}

/** The codes of a court and of all courts below it. */
export function courtsWithin(code: string): readonly string[] {
  const below = COURTS.filter((row) => row.parent === code).flatMap((row) => courtsWithin(row.code));
  return [code, ...below];
}

/** A district's court carries its city's name, a county's does not. */
function basicName(city: string, place: string): string {
  return `${place.endsWith('区') ? city : ''}${place}人民法院`;
}

function court(code: string, name: string, level: CourtLevel, parent?: string): Court {
  return { code, name, level, validFrom: CODES_SINCE, ...(parent === undefined ? {} : { parent }) };
}
