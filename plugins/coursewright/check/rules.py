"""All rules, and all findings of a course."""

from coursewright.check import (
    blocks,
    facts,
    images,
    kit,
    links,
    modules,
    numbers,
    objectives,
    pages,
    plays,
    references,
    stamps,
    terms,
    time,
    twins,
    waivers,
)
from coursewright.check.rule import rule
from coursewright.model.binder import Binder
from coursewright.model.finding import Finding

RULES = tuple(
    rule(check)
    for check in (
        twins.every_page_has_a_twin,
        twins.outlines_match,
        twins.headings_have_the_same_ids,
        twins.twins_call_the_same_blocks,
        twins.twins_mark_the_same_terms,
        twins.twins_show_as_many_images,
        links.links_arrive,
        links.anchors_exist,
        links.ids_are_unique,
        links.learners_are_not_sent_to_trainers,
        links.forms_point_to_pages,
        blocks.blocks_are_known,
        blocks.blocks_are_closed,
        blocks.blocks_have_their_arguments,
        references.blocks_name_what_exists,
        references.sessions_use_what_exists,
        references.folders_are_modules,
        references.modules_have_pages,
        references.exercises_belong_to_modules,
        time.days_end_on_time,
        time.breaks_come_in_time,
        time.activities_fit_their_sessions,
        time.sessions_take_time,
        objectives.objectives_begin_with_a_verb,
        objectives.objectives_avoid_vague_verbs,
        objectives.modules_have_objectives,
        modules.modules_lead_through_every_step,
        modules.guides_run_every_session,
        images.images_have_alternatives,
        terms.marked_terms_exist,
        terms.marked_terms_use_the_agreed_word,
        terms.rejected_translations_are_avoided,
        stamps.translations_are_fresh,
        numbers.twins_name_the_same_numbers,
        facts.inserted_facts_exist,
        facts.twins_insert_the_same_facts,
        facts.twins_name_the_same_people,
        facts.halves_of_a_fact_agree,
        kit.pieces_keep_to_the_facts,
        kit.every_role_can_be_played,
        kit.every_role_has_a_sealed_brief,
        kit.every_piece_has_its_pages,
        plays.every_turn_is_reached,
        plays.every_way_ends,
        plays.no_choice_is_dead,
        plays.settled_issues_exist,
        waivers.waivers_are_needed,
        pages.pages_have_title_and_description,
        pages.pages_have_one_title_heading,
    )
)


def findings(binder: Binder) -> list[Finding]:
    """What the loaders noted and what the rules find, each once, by path and line."""
    found = {*binder.findings, *(finding for rule in RULES for finding in rule.check(binder))}
    return sorted(found)
