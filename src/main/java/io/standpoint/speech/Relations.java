package io.standpoint.speech;

import java.util.Locale;
import java.util.Set;

/** Nouns for people by whose they are: "Macron's critics", "a friend of Ana Roy". Nobody speaks for whom they belong to. */
public final class Relations {
    static final Set<String> NOUNS = WordList.of("""
            accuser accusers adversaries adversary allies ally aunt biographer brother brothers children critic
            critics cousin dad daughter daughters detractor detractors enemies enemy ex-husband ex-wife family
            father fan fans fiancee foe foes friend friends girlfriend boyfriend grandfather grandmother grandson
            husband lawyer lawyers attorney attorneys mother mum mom neighbor neighbors neighbour neighbours
            nephew niece opponent opponents parents partner relative relatives rival rivals sister sisters son
            sons supporter supporters teacher uncle victim victims widow wife colleague colleagues predecessor
            successor brother-in-law stepfather stepson doctor doctors boss aide aides adviser advisers advisor
            advisors assistant assistants associate associates confidant confidante confidants deputy deputies
            backer backers admirer admirers loyalist loyalists follower followers donor donors challenger
            challengers classmate classmates roommate bodyguard bodyguards driver teammate
            teammates fiance girlfriends grandchildren grandparents son-in-law daughter-in-law sister-in-law
            mother-in-law father-in-law stepmother stepdaughter cousins nieces nephews uncles aunts wives
            employee employees staffer staffers physician""");

    private Relations() {}

    public static boolean contain(String noun) {
        return NOUNS.contains(noun.toLowerCase(Locale.ROOT));
    }
}
