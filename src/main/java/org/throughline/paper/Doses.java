package org.throughline.paper;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that say how much of a medicine to take: they print only when a
 * prescriber or nurse confirmed them that day.
 */
public final class Doses {

	private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

	private static final String NUMBER = "(?:\\d[\\d.,/]*(?:\\s?[½¼¾])?|[½¼¾]|one|two|three|four|five|six|seven|eight|nine|ten|half|"
			+ "uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|medi[ao])";

	private static final String PIECE = "(?:tablets?|tabs?|pills?|capsules?|caps?|puffs?|drops?|sprays?|patch|patches|"
			+ "lozenges?|doses?|units?|teaspoons?|tablespoons?|spoonfuls?|tabletas?|pastillas?|comprimidos?|c[aá]psulas?|"
			+ "gotas?|parches?|cucharad(?:it)?as?|dosis|unidad(?:es)?)";

	/** How the names of common medicines end, and those that end otherwise. */
	private static final String MEDICINE = "(?:\\p{L}{3,}(?:aline|oxetine|apine|azine|formin|pril|sartan|statin|zepam|"
			+ "zolam|olol|zole|alopram|razodone|thiazide|semide|cillin|mycin|thyroxine|gliptin|gliflozin|glutide|lukast|"
			+ "profen|idone|faxine|bital|trigine|nadryl|amina|alina|oxetina|apina|pramida)|insulin|insulina|lithium|litio|"
			+ "aspirin|aspirina|tylenol|warfarin|gabapentin|pregabalin|bupropion|buspirone|naltrexone|methadone|suboxone|"
			+ "buprenorphine|acetaminophen|melatonin|prednisone)";

	/**
	 * Words between a medicine and how much of it; what leads to a day or an hour is
	 * none.
	 */
	private static final String BETWEEN = "(?:(?!(?:on|by|before|after|until|since|at|el|antes|hasta)\\b)\\p{L}+\\s+){0,3}?";

	private static final String NO_AMOUNT = "(?![\\d.]*\\s*(?:times?|minutes?|hours?|days?|weeks?|months?|refills?|veces|"
			+ "minutos?|horas?|d[ií]as?|semanas?|:|-|a\\.?m|p\\.?m))";

	private static final Pattern AMOUNT = Pattern
		.compile("\\d[\\d.,/]*\\s*-?\\s*(?:mg|mcg|[\\u00b5\\u03bc]g|ug|g|ml|cc|iu|meq|tsp|tbsp)\\b", FLAGS);

	private static final Pattern SPELLED = Pattern.compile(
			"\\b(?:milligrams?|micrograms?|millilit(?:er|re)s?|mill?igramos?|microgramos?|mililitros?|mg|mcg)\\b",
			FLAGS);

	/** What only begins like a piece of medicine: a pill box, a drop-in group. */
	private static final String NO_PIECE = "(?!\\s+(?:box(?:es)?|bottles?|organi[sz]ers?|cases?|cutters?)\\b|-(?:in|off)\\b)";

	/** "Two white pills", and "a pill", but not "a lost pill". */
	private static final Pattern PIECES = Pattern.compile("(?<![\\p{L}\\d])(?:" + NUMBER
			+ "\\s*-?\\s*(?:of\\s+|de\\s+)?(?:(?:a|the|your|una|la|su)\\s+)?(?:\\p{L}+\\s+)?" + "|(?:a|una?)\\s+)"
			+ PIECE + "\\b" + NO_PIECE, FLAGS);

	/** Breaths, walks and minutes are no medicine. */
	private static final Pattern NUMBERED_TAKE = Pattern.compile(
			"\\b(?:take|swallow|chew|inject|tom[aáeé]|tomar|t[oó]mese)\\s+(?:just\\s+|only\\s+|an?\\s+|up\\s+to\\s+|about\\s+|"
					+ "no\\s+more\\s+than\\s+|at\\s+most\\s+|solo\\s+|hasta\\s+)?" + "(?:" + NUMBER
					+ "|another|extra|both|una?|otra)\\b(?!\\s+(?:\\p{L}+\\s+)?(?:breaths?|walks?|minutes?|steps?)\\b)",
			FLAGS);

	/** "Take sertraline 50 every morning". */
	private static final Pattern NAMED_TAKE = Pattern.compile(
			"\\b(?:take|tom[aáeé]|tomar)\\s+(?:your\\s+|the\\s+|su\\s+|la\\s+|el\\s+)?(?!bus|route|highway)\\p{L}{4,}\\s+\\d+"
					+ "(?!\\s*(?:times?|minutes?|hours?|days?|weeks?|veces|minutos?|horas?|d[ií]as?|:|a\\.?m|p\\.?m))",
			FLAGS);

	/** "Double the dose". */
	private static final Pattern CHANGED = Pattern.compile(
			"\\b(?:double|triple|half|doble|mitad)\\s+(?:of\\s+|de\\s+)?(?:the\\s+|your\\s+|la\\s+|su\\s+)?(?:dose|dosis)\\b",
			FLAGS);

	/** "Sertraline 100 each morning", "increase sertraline to 100". */
	private static final Pattern MEDICINE_AMOUNT = Pattern
		.compile("\\b" + MEDICINE + "\\b[,:]?\\s+" + BETWEEN + "(?:" + NUMBER + "|una?)\\b" + NO_AMOUNT, FLAGS);

	/** "One sertraline each morning", "half your sertraline", "double the sertraline". */
	private static final Pattern AMOUNT_MEDICINE = Pattern.compile("(?<![\\p{L}\\d:-])(?:" + NUMBER
			+ "|double|triple|doble)\\s+(?:of\\s+|de\\s+)?(?:(?:the|your|a|la|su)\\s+)?" + MEDICINE
			+ "\\b(?!\\s+(?:refills?|bottles?|prescriptions?|questions?)\\b)", FLAGS);

	/** "Metformin twice a day", and not "the stairs 3 times a day". */
	private static final Pattern A_DAY = Pattern.compile(
			"\\b(?:" + MEDICINE + "|" + PIECE + "|medicines?|medications?|meds|medicinas?)\\s+(?:once|twice|una\\s+vez|"
					+ NUMBER + "\\s+(?:times|veces))\\s+(?:a|per|each|every|al|por)\\s+(?:day|night|d[ií]a|noche)\\b",
			FLAGS);

	private static final List<Pattern> ALL = List.of(AMOUNT, SPELLED, PIECES, NUMBERED_TAKE, NAMED_TAKE, CHANGED,
			MEDICINE_AMOUNT, AMOUNT_MEDICINE, A_DAY);

	/**
	 * "One dose, one bottle": that all of us mean the same one, and nothing to take. It
	 * is that only as a whole line.
	 */
	private static final Pattern THE_SAME_ONE = Pattern
		.compile("(?:one\\s+dose(?:,|,?\\s+and)\\s+one\\s+(?:bottle|box|label|list|pharmacy|prescriber)"
				+ "|una\\s+(?:sola\\s+)?dosis(?:,|,?\\s+y)\\s+(?:un|una)\\s+(?:sol[oa]\\s+)?(?:frasco|caja|etiqueta|lista|farmacia))\\.?",
				FLAGS);

	private Doses() {
	}

	public static boolean isIn(@Nullable String line) {
		return line != null && !THE_SAME_ONE.matcher(line.strip()).matches()
				&& ALL.stream().anyMatch((pattern) -> pattern.matcher(line).find());
	}

}
