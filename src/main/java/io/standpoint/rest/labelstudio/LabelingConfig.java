package io.standpoint.rest.labelstudio;

/** What Label Studio shows coders; to be pasted into a project's labeling interface. */
public final class LabelingConfig {
    static final String SENTIMENT = "sentiment";
    static final String STANCE = "stance_";

    /** One question on the sentiment, one on each holder's stance; the names of the answers are what the import reads. */
    public static final String XML = """
            <View>
              <Header size="5" value="$title"/>
              <Text name="before" value="$before"/>
              <View style="border-left: 4px solid #888; padding-left: 12px"><Text name="sentence" value="$sentence"/></View>
              <Text name="after" value="$after"/>
              <Header size="4" value="On $target (here: $mentions)"/>
              <Header size="5" value="How does the sentence show $target, whoever shows it? Misfortune alone is neutral."/>
              <Choices name="sentiment" toName="sentence" choice="single-radio" showInline="true" required="true">
                <Choice value="POSITIVE" hint="In a good light"/>
                <Choice value="NEUTRAL" hint="Neither"/>
                <Choice value="NEGATIVE" hint="In a bad light: blame, failure, wrongdoing, weakness, ridicule"/>
                <Choice value="UNCLEAR" hint="Can't be told"/>
              </Choices>
              <Header size="5" value="In the sentence, where does each of these stand on $target?"/>
              <Repeater on="$holders" indexFlag="{{idx}}">
                <Text name="holder_{{idx}}" value="$holders[{{idx}}].name"/>
                <Choices name="stance_{{idx}}" toName="holder_{{idx}}" choice="single-radio" showInline="true" required="true">
                  <Choice value="FAVOR" hint="Praise, support, defence, aid, wanting the target kept, helped or to win"/>
                  <Choice value="AGAINST" hint="Blame, criticism, opposition, threat, attack, demanding that the target change or stop"/>
                  <Choice value="NEITHER" hint="No side, or not a holder in this sentence"/>
                  <Choice value="UNCLEAR" hint="Can't be told"/>
                </Choices>
              </Repeater>
            </View>
            """;

    private LabelingConfig() {}
}
