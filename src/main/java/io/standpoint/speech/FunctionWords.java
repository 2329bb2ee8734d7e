package io.standpoint.speech;

import java.util.Set;

/** The words of closed classes that show where speakers and what they say start and end. */
final class FunctionWords {
    static final Set<String> AUXILIARIES = WordList.of("""
            has have had having is are was were be been being am do does did will would can could may might must shall
            should""");
    static final Set<String> SHORTENED_AUXILIARIES = WordList.of("'ve 'll 'd 're");
    static final Set<String> BE = WordList.of("is are was were be been being 're");
    static final Set<String> NON_FINITE_BE = WordList.of("be been being");
    static final Set<String> MODALS = WordList.of("would could may might should must can shall 'd");
    static final Set<String> NEGATIONS = WordList.of("not n't never hardly nor neither");

    static final Set<String> PRONOUNS =
            WordList.of("he she they it i we you who everyone everybody someone somebody nobody");
    /** Those who are named before, not the author, the reader or a thing. */
    static final Set<String> PERSONS = WordList.of("he she they");

    static final Set<String> SELF_OR_READER = WordList.of("i we you");
    static final Set<String> NOBODY = WordList.of("nobody none neither few");
    static final Set<String> POSSESSIVES = WordList.of("his her their its my our your");
    /** Always before a noun, as "her" is not. */
    static final Set<String> OWNERS = WordList.of("his their its my our your");

    static final Set<String> OTHERS_POSSESSIVES = WordList.of("his her their its");
    /** Of persons: "in his view". */
    static final Set<String> PERSONS_POSSESSIVES = WordList.of("his her their");

    static final Set<String> ARTICLES = WordList.of("the a");
    /** Before a noun that has the form of a reporting verb: "the claim that", "her report that". */
    static final Set<String> DETERMINERS = WordList.of("the a his her their its 's");

    static final Set<String> RELATIVES = WordList.of("who which that whose whom where when");
    /** They open relative clauses that are put in: "Lee, who leads the union, said". */
    static final Set<String> WHO_OR_WHICH = WordList.of("who which");

    static final Set<String> QUESTIONS = WordList.of("how why what who where when");
    static final Set<String> QUESTION_ADVERBS = WordList.of("when where why how");

    /** Between two clauses: "…, but Lee said". */
    static final Set<String> JOINING = WordList.of("but while and");
    /** They open a sentence that goes on from the one before, and are no part of what is said. */
    static final Set<String> GOING_ON = WordList.of("and but");
    /** The verb behind them shares the subject of the one before: "and added", "but stressed". */
    static final Set<String> COORDINATING = WordList.of("and but then or");

    static final Set<String> SUBORDINATORS =
            WordList.of("after when as if while although though because since before once despite");
    /** The second half of what is said, behind "Lee said": "…, Lee said, because …". */
    static final Set<String> CONDITIONS = WordList.of("because if unless");
    /** They say when something was said, behind a closing mark: "“…” when Lee arrived". */
    static final Set<String> TEMPORAL = WordList.of("after when before while");

    /** Between a noun and what belongs to it: "the head of the agency". */
    static final Set<String> LINKING =
            WordList.of("of in for from at with on near across inside behind to against close");
    /** Behind a reporting verb they open a circumstance, not what is said. */
    static final Set<String> CIRCUMSTANTIAL = WordList.of("""
            in on at to after during from with of by about through via as before for when while again so""");
    /** Behind a reporting verb they open its object: "warned of", "spoke for". */
    static final Set<String> OF_OBJECTS = WordList.of("for of about with against");
    /** Words that no phrase that names a speaker holds. */
    static final Set<String> OUTSIDE_PHRASES = WordList.of("""
            who which that what where when how why whom whose but because if as while although though after before
            since until than whether so there yet""");
    /** Written small in titles of books and films. */
    static final Set<String> SMALL_IN_TITLES = WordList.of("the of and in for to a an at on by with 's");
    /** With a capital before a verb, they open a sentence and are no names. */
    static final Set<String> OPENING_ADVERBS = WordList.of("""
            yes no please oh well ok okay hello hi then here there now so still thus also never only just even soon
            later earlier once yet again how when where why away up down out not perhaps often always meanwhile instead
            today maybe sometimes rather too else""");

    private FunctionWords() {}
}
