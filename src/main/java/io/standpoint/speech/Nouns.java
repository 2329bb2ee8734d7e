package io.standpoint.speech;

import java.util.Set;

/** Nouns for those who speak and for what they say. */
final class Nouns {
    /** Names of bodies and offices go on behind them: "Court of Justice", "Ministry for Women". */
    static final Set<String> BODIES = WordList.of("""
            academy agency alliance army assembly association authority bank board bureau center centre chamber
            church commission committee confederation congress council court department federation foundation
            fund house institute league ministry minister office organisation organization parliament party
            president secretary society union university governor mayor speaker director chief bishop archbishop
            king queen prince duke head campaign coalition front movement group school college museum journal
            times institution service""");

    /** "in Lee's view" */
    static final Set<String> VIEWS = WordList.of("""
            words view opinion eyes telling account estimation phrase judgment judgement""");

    /** "Lee's claim that …" */
    static final Set<String> CLAIMS = WordList.of("""
            accusation accusations admission allegation allegations announcement argument assertion assertions
            assessment assurance belief boast charge claim claims comment complaint complaints conclusion
            contention conviction declaration denial fear fears insistence opinion pledge prediction promise
            reminder remark report reports statement suggestion suggestions testimony threat view vow warning
            warnings""");

    /** Somebody's speech even if nobody is named. */
    static final Set<String> HEARSAY =
            WordList.of("allegation allegations accusation accusations claim claims rumours rumors");

    /** They carry words but say nothing: "released a statement saying". */
    static final Set<String> CARRIERS = WordList.of("""
            statement letter email e-mail tweet tweets post memo note message article book video interview speech
            call news conference comments remarks word twitter""");

    private Nouns() {}
}
