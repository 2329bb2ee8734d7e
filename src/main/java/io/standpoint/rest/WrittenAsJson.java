package io.standpoint.rest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.standpoint.actor.TargetRequest;
import io.standpoint.actor.Watchlist;
import io.standpoint.analysis.Analysis;
import io.standpoint.gold.GoldSample;
import io.standpoint.models.ModelCard;
import io.standpoint.report.Comparison;
import io.standpoint.report.Matrix;
import io.standpoint.report.RunComparison;
import io.standpoint.report.StanceReport;
import io.standpoint.report.StanceRow;
import io.standpoint.storage.Job;
import io.standpoint.storage.Run;
import io.standpoint.storage.StoredActor;

/** What Jackson reads by reflection, with all that it holds: a native executable must be told. */
@RegisterForReflection(
        registerFullHierarchy = true,
        targets = {
            ActorResource.ActorList.class,
            Analysis.class,
            ArticleListResource.ArticleList.class,
            AuditResource.AuditList.class,
            ModelCard.class,
            ModelResource.ModelList.class,
            Problem.class,
            BatchLine.class,
            Codebook.class,
            Comparison.class,
            GoldResource.GoldImport.class,
            GoldResource.GoldList.class,
            GoldSample.class,
            Job.class,
            JobResource.JobList.class,
            JobResource.JobResults.class,
            KeyResource.KeyList.class,
            KeyResource.NewKey.class,
            Matrix.class,
            Run.class,
            RunComparison.class,
            RunResource.RunList.class,
            SessionResource.Session.class,
            StanceReport.class,
            StanceResource.StanceList.class,
            StanceRow.class,
            StoredActor.class,
            TargetRequest.class,
            Watchlist.class,
            WatchlistResource.WatchlistPage.class,
        })
final class WrittenAsJson {
    private WrittenAsJson() {}
}
