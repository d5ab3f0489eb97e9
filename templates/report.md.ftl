<#ftl output_format="Markdown" strip_text=false>
<#-- The same report in GitHub-flavoured Markdown. Texts are escaped by the output format. -->
<#macro inline phrase><#list phrase.said as it>${it.text}<#sep> / </#sep></#list></#macro>
<#macro bold phrase><#list phrase.said as it>**${it.text}**<#sep> / </#sep></#list></#macro>
<#macro paragraph phrase>
<#list phrase.said as it>
${it.text}

</#list>
</#macro>
<#macro item mark phrase label={}>
<#list phrase.said as it>
${it?is_first?then(mark, "  ")}<#if it?is_first && label?has_content><@bold label/> </#if>${it.text}<#if !it?is_last>\</#if>
</#list>
</#macro>
<#macro cell it>
<#if it.look.css() == "strong" || it.look.css() == "good" || it.look.css() == "bad"><@bold it.text/><#elseif it.look.css() == "code" && !it.text.isEmpty()><@inline it.text/><#elseif it.look.css() == "provisional"><#if !it.text.isEmpty()>*<@inline it.text/>*</#if><#else><@inline it.text/></#if><#t>
${it.mark}<#if !it.detail.isEmpty()> <@inline it.detail/></#if><#t>
</#macro>
<#macro table block>
<@bold block.caption/><#if !block.tag.isEmpty()> · *<@inline block.tag/>*</#if>

|<#list block.columns as column> <@inline column.head/>${column.mark} |</#list>
|<#list block.columns as column>${column.numeric?then(" ---: |", " :--- |")?no_esc}</#list>
<#list block.rows as row>
|<#list row.cells as it> <@cell it/> |</#list>
</#list>

<#list block.notes as note>
<@item note.mark + " " note.text/>

</#list>
</#macro>
<#macro headline block>
## <@inline block.question/>

<#list block.answer.said as it>
**${it.text}**

</#list>
<#list block.others as other>
<@paragraph other/>
</#list>
<#list block.because as reason>
<@item "- " reason.text reason.label/>
</#list>

</#macro>
<#macro any block>
<#switch block.kind()>
<#on "paragraph">
<@paragraph block.text/>
<#on "labelled">
<@bold block.label/> ${block.text}

<#on "bullets">
<#list block.items as point>
<@item "- " point/>
</#list>

<#on "code">
<#list block.lines as line>
    ${line?no_esc}
</#list>

<#on "headline">
<@headline block/>
<#on "table">
<@table block/>
<#on "figure">
<#if block.data.isPresent()>
<details><summary><@inline block.caption/></summary>

<@table block.data.get()/>
</details>

</#if>
<#on "players">
<@bold block.caption/><#if !block.tag.isEmpty()> · *<@inline block.tag/>*</#if>

<#list block.players as player>
- **${player.configuration}** · ${player.utterance}<#if !player.text.isEmpty()> · <@inline player.text/></#if> · <@inline player.facts/> · [${player.file}](${player.href?no_esc})
</#list>

<#default><#stop "report.md.ftl has no macro for a block of kind '" + block.kind() + "'">
</#switch>
</#macro>
<#list document.title.said as it>
# ${it.text}
</#list>

<@paragraph document.subtitle/>
<#list document.banner as line>
<#list line.said as it>
> **${it.text}**<#if !it?is_last || !line?is_last>\</#if>
</#list>
</#list>

<#list links>
<#items as link><@inline link.label/>: [${link.file}](${link.file?no_esc})<#sep> · </#sep></#items>

</#list>
<#list document.answer as block>
<@any block/>
</#list>
<#list document.legend as note>
<@item "- " + note.mark + " " note.text/>
<#sep></#sep>
</#list>

<#list document.sections as section>
## ${section?counter}. <@inline section.heading/>

<#list section.blocks as block>
<@any block/>
</#list>
</#list>
---

<@paragraph document.made/>
